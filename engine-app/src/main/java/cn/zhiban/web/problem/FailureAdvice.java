package cn.zhiban.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller throws: problem details under {@code /api}, else the error page. */
@ControllerAdvice
class FailureAdvice {

    private static final DisconnectedClientHelper CLIENTS = new DisconnectedClientHelper(FailureAdvice.class.getName());

    private final Problems problems;

    FailureAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request) {
        if (CLIENTS.checkAndLogClientDisconnectedException(failure)) {
            return null;
        }
        return answer(problems.of(failure, request), request.getRequestURI());
    }

    static Object answer(Problem problem, String path) {
        if (ProblemAnswer.isForPrograms(path)) {
            return ResponseEntity.status(problem.status())
                    .headers(problem.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.body());
        }
        var page = new ModelAndView("error", problem.status());
        page.addObject("problem", problem);
        return page;
    }
}
