package cn.zhiban.web.problem;

import cn.zhiban.shared.Sha256;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Answers what no filter ever sees, since the container cannot read it: a broken address, a header without end. */
public class UnreadableRequests extends ErrorReportValve {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    /** No sheet of ours is linked: its name changes with each build, and nobody is here to ask. */
    private static final String STYLE =
            "body{font:16px/1.6 system-ui,\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif;"
                    + "color:#15191e;background:#f4f6f8;margin:0}"
                    + "header{background:#14488a;color:#fff;padding:12px 16px;font-weight:700}"
                    + "main{max-width:40em;margin:0 auto;padding:24px 16px}a{color:#14488a}";

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>请求不能处理 · 知办</title><style>%s</style></head>
            <body><header>知办</header><main><h1>请求不能处理</h1><p>地址或者请求的格式不对，请检查地址，或者从首页重新进入。</p>
            <p><a href="/">回到首页</a></p></main></body>
            </html>
            """.formatted(STYLE);

    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE.getBytes(StandardCharsets.UTF_8))) + "'";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        boolean program = request.getRequestURI() != null && ProblemAnswer.isForPrograms(request.getRequestURI());
        try {
            write(response, program);
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody to answer", gone);
        }
    }

    private static void write(Response response, boolean program) throws IOException {
        var text = program ? details(response.getStatus()) : PAGE;
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(text);
            response.finishResponse();
        }
    }

    private static String details(int status) throws IOException {
        var known = HttpStatus.resolve(status);
        var problem = OtherProblems.of(known == null ? HttpStatus.BAD_REQUEST : known);
        return JSON.writeValueAsString(problem.body());
    }
}
