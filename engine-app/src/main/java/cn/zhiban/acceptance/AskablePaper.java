package cn.zhiban.acceptance;

import cn.zhiban.form.ChineseText;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.shared.RefusedRequest;
import java.util.Optional;

/**
 * Whether a material may be asked for after acceptance. What was promised for later is awaited until its day; after it a
 * person says how the case goes on without.
 */
final class AskablePaper {

    private AskablePaper() {}

    static Optional<RefusedRequest> refusal(CaseMaterial material) {
        return switch (material.state()) {
            case DEFERRED ->
                Optional.of(RefusedRequest.conflict(
                        "deferral-awaited",
                        "申请人已经承诺在 %s前补交“%s”，到那一天以前不需要再请申请人补充"
                                .formatted(ChineseText.day(material.deferredUntil()), material.name())));
            case LAPSED ->
                Optional.of(RefusedRequest.conflict(
                        "deferral-lapsed",
                        "“%s”承诺后补而到期没有补交，已经登记，不能再请申请人补充；没有这份材料办件怎样继续，由经办人说明理由".formatted(material.name())));
            default -> Optional.empty();
        };
    }
}
