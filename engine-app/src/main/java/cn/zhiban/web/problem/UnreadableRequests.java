package cn.zhiban.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what no filter ever sees, since the container cannot read it: a broken address, a header without end. */
public class UnreadableRequests extends ErrorReportValve {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>请求不能处理 - 知办</title></head>
            <body><main><h1>请求不能处理</h1><p>地址或者请求的格式不对，请检查地址，或者从首页重新进入。</p>
            <p><a href="/">回到首页</a></p></main></body>
            </html>
            """;

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
        response.setHeader("Content-Security-Policy", "default-src 'none'");
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
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", problem.status().getReasonPhrase());
        body.put("status", status);
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        return JSON.writeValueAsString(body);
    }
}
