package cn.zhiban.web.problem;

import cn.zhiban.identity.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A problem as an answer: its details for programs, for people the error page of its status with its words. */
@Component
class ProblemView {

    private final CurrentActor current;

    ProblemView(CurrentActor current) {
        this.current = current;
    }

    /** @param path that was asked for; under {@code /api} programs ask */
    Object of(Problem problem, String path) {
        if (ProblemAnswer.isForPrograms(path)) {
            return ResponseEntity.status(problem.status())
                    .headers(problem.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.body());
        }
        var page = new ModelAndView(page(problem.status()), problem.status());
        page.addObject("problem", problem.body());
        page.addObject("actor", current.actor().orElse(null));
        return page;
    }

    private static String page(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, CONFLICT -> "error/" + status.value();
            default -> status.is4xxClientError() ? "error/4xx" : "error/5xx";
        };
    }
}
