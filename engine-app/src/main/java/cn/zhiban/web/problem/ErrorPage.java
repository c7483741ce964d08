package cn.zhiban.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside of any controller; asked for directly, there is nothing here. */
@Controller
class ErrorPage implements ErrorController {

    private final Problems problems;
    private final ProblemView view;

    ErrorPage(Problems problems, ProblemView view) {
        this.problems = problems;
        this.view = view;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return view.of(problem(request), path == null ? request.getRequestURI() : path.toString());
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemAnswer.FAILURE) instanceof Problem told) {
            return told;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            return problems.of(failure, request);
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return OtherProblems.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}
