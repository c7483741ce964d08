package cn.zhiban.web.problem;

import jakarta.servlet.http.HttpServletRequest;
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
    Object answer(Exception failure, HttpServletRequest request) {
        if (CLIENTS.checkAndLogClientDisconnectedException(failure)) {
            return null;
        }
        return view.of(problems.of(failure, request), request.getRequestURI());
    }
}
