package cn.zhiban.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells a failure outside of any controller: as problem details under {@code /api}, else as the error page. */
@Component
public class ProblemAnswer {

    static final String FAILURE = ProblemAnswer.class.getName() + ".failure";

    private final Problems problems;
    private final ObjectMapper json;

    ProblemAnswer(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        Problem problem = problems.of(failure, request);
        if (isForPrograms(request.getRequestURI())) {
            problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.setStatus(problem.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(response.getOutputStream(), problem.body());
        } else {
            request.setAttribute(FAILURE, problem);
            response.sendError(problem.status().value());
        }
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api/");
    }
}
