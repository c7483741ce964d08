package cn.zhiban.web.problem;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Somebody else was faster, or the database cannot be reached: both are worth another try. */
@Component
@Order(5)
class DataProblems implements ProblemSource {

    @Override
    public Optional<Problem> of(Exception failure) {
        if (failure instanceof ConcurrencyFailureException) {
            return Optional.of(new Problem(CONFLICT, "changed-meanwhile", "刚刚有人处理了同一件事，请刷新后再试"));
        }
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            return Optional.of(new Problem(SERVICE_UNAVAILABLE, "temporarily-unavailable", "系统正忙，请稍后再试")
                    .withHeader(HttpHeaders.RETRY_AFTER, "5"));
        }
        return Optional.empty();
    }
}
