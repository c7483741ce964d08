package cn.zhiban.commitment;

import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.commitment.Verification.Method;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** How somebody of the office found out, as the plan of the verification allows it. */
final class ServingMethod {

    static final String FIELD = "verificationMethod";

    private ServingMethod() {}

    /** @throws RefusedRequest {@code invalid-input} with {@code verificationMethod} for a weaker one than was planned */
    static Method of(Judgement judgement, Verification planned) {
        var method = Method.valueOf(judgement.text(FIELD));
        if (!planned.serving().contains(method)) {
            var serving = planned.serving().stream().map(Method::label).collect(Collectors.joining("、"));
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of(FIELD, "本件核查办法规定的核查方法是：" + serving));
        }
        return method;
    }
}
