package cn.zhiban.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller throws: problem details under {@code /api}, else the error page. */
@ControllerAdvice
class FailureAdvice {

    private static final DisconnectedClientHelper CLIENTS = new DisconnectedClientHelper(FailureAdvice.class.getName());

    private final Problems problems;
    private final ProblemView view;

    FailureAdvice(Problems problems, ProblemView view) {
        this.problems = problems;
        this.view = view;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (!BrokenBody.isCauseOf(failure) && CLIENTS.checkAndLogClientDisconnectedException(failure)) {
            return null;
        }
        var problem = problems.of(failure, request);
        if (!ProblemAnswer.isForPrograms(request.getRequestURI())) {
            problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return view.of(problem, request.getRequestURI());
    }
}
