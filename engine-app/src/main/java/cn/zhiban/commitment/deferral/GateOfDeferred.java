package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.ResultGate;
import cn.zhiban.commitment.deferral.Deferral.Handling;
import cn.zhiban.form.ChineseText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a favourable result back while a material is promised that the result must not precede. */
@Component
class GateOfDeferred implements ResultGate {

    private final Deferrals deferrals;

    GateOfDeferred(Deferrals deferrals) {
        this.deferrals = deferrals;
    }

    @Override
    public Optional<String> closed(CaseFile locked) {
        return deferrals.of(locked.id()).stream()
                .filter(Deferral::closesResult)
                .map(GateOfDeferred::words)
                .findFirst();
    }

    private static String words(Deferral one) {
        return switch (one.state()) {
            case LAPSED ->
                one.handling() == Handling.OBJECT
                        ? "容缺的“%s”逾期没有补交，处理意见是影响办理，不能作出准予的决定".formatted(one.name())
                        : "容缺的“%s”逾期没有补交，处理意见还没有登记，不能作出准予的决定".formatted(one.name());
            case SUPPLIED -> "补交的“%s”还没有核对，核对合格以后才能作出准予的决定".formatted(one.name());
            default -> "“%s”容缺待补（%s前），补齐并核对合格以后才能作出准予的决定".formatted(one.name(), ChineseText.day(one.dueOn()));
        };
    }
}
