package cn.zhiban.web;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does a creating write once, however often it is sent. The key is written before the work, in the same transaction: a
 * second call waits at the key until the first has committed and then gets its answer; if the first fails, nothing is
 * kept and the second does the work. Keys belong to the account and live for some days.
 */
@Component
public class Idempotency {

    /** The header by which a client names its request. */
    public static final String HEADER = "Idempotency-Key";

    /** Why a key is refused that stands for another request. */
    public static final String REUSED = "idempotency-key-reused";

    private static final String REQUIRED = "idempotency-key-required";
    private static final String INVALID = "idempotency-key-invalid";

    /** The codes by which a key is refused, whatever the request. */
    public static final Set<String> KEY_REFUSALS = Set.of(REQUIRED, INVALID, REUSED);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final StoredAnswers answers;
    private final TransactionOperations transaction;

    Idempotency(StoredAnswers answers, TransactionOperations transaction) {
        this.answers = answers;
        this.transaction = transaction;
    }

    /**
     * The answer of the work, or of the same call done before.
     *
     * @param key 1 to 100 visible ASCII characters
     * @param route method and path, such as {@code POST /api/v1/cases}
     * @param requestDigest says whether two requests are the same, see {@link RequestDigest}
     * @param work runs inside the transaction; whatever it throws rolls back the key too
     * @throws RefusedRequest {@code idempotency-key-required}, {@code idempotency-key-invalid}, {@code
     *     idempotency-key-reused}
     */
    public <T> ResponseEntity<?> once(
            Actor actor, String key, String route, String requestDigest, Supplier<ResponseEntity<T>> work) {
        check(key);
        var request = new StoredAnswers.Request(actor.accountId(), key, route, requestDigest);
        return transaction.execute(status -> {
            if (answers.reserve(request)) {
                return answers.keep(request, work.get());
            }
            return answers.find(request);
        });
    }

    /**
     * Whether that very call was done before, so that what is done beforehand, outside of its transaction, may be left
     * out: {@link #once} answers it.
     *
     * @throws RefusedRequest as {@link #once}
     */
    public boolean isAnswered(Actor actor, String key, String route, String requestDigest) {
        check(key);
        var request = new StoredAnswers.Request(actor.accountId(), key, route, requestDigest);
        return answers.isKept(request);
    }

    private static void check(String key) {
        if (key == null || key.isEmpty()) {
            throw new RefusedRequest(Kind.MALFORMED, REQUIRED, "缺少请求头 " + HEADER);
        }
        if (!KEY.matcher(key).matches()) {
            throw new RefusedRequest(Kind.MALFORMED, INVALID, HEADER + " 应为 1 至 100 个可见 ASCII 字符");
        }
    }
}
