package cn.zhiban.modelcheck;

import cn.zhiban.acceptance.JudgingMaterial;
import cn.zhiban.acceptance.JudgingMaterial.Verdict;
import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.casefile.WithdrawingCase;
import cn.zhiban.commitment.MakingStatement;
import cn.zhiban.commitment.deferral.ExtendingDeferral;
import cn.zhiban.material.MaterialState;
import cn.zhiban.modelcheck.CaseState.Task;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.CompletingTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that can be tried with a case some of whose materials come later. Whoever takes work on ends it at once. */
final class PromiseChoices {

    /** What the office does with an application itself, with one that is late, and of other things promised, is walked elsewhere. */
    private static final Set<String> ELSEWHERE = Set.of("NOTIFY INBOX", "NOTIFY COUNTER", "EXPLAIN", "RECTIFY");

    /** How often anything comes and how often more time is given, all materials together. */
    record Tries(int supplies, int extensions) {

        static Tries of(int supplies, int extensions) {
            return Boolean.getBoolean("zhiban.deep") ? new Tries(2, 1) : new Tries(supplies, extensions);
        }
    }

    private static final String SUPPLIED = "DEFERRED_SUPPLIED";
    private static final String EXTENDED = "DEFERRAL_EXTENDED";

    private final ApplicationContext context;
    private final Desk desk;
    private final Tries tries;

    PromiseChoices(ApplicationContext context, Desk desk, Tries tries) {
        this.context = context;
        this.desk = desk;
        this.tries = tries;
    }

    List<Act> in(CaseState state) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(Act.TIME, desk::letTimePass));
        acts.add(new Act("withdraw", now -> bean(WithdrawingCase.class).withdraw(desk.firm(), desk.caseNo(), "改日再办")));
        if (state.isBeingVerified()) {
            acts.add(new Act(
                    "state", now -> bean(MakingStatement.class).make(desk.firm(), desk.caseNo(), "情况说明", List.of())));
        }
        state.promises().forEach(one -> promise(acts, state, one));
        if (mayAllCome(state)) {
            acts.add(new Act("supply all", now -> supply(keys(state))));
        }
        state.tasks().forEach(task -> outcomes(acts, task));
        return state.isOver() ? List.of() : acts;
    }

    private void promise(List<Act> acts, CaseState state, Promised one) {
        var key = one.material();
        if (mayCome(state, one)) {
            acts.add(new Act("supply " + key, now -> supply(List.of(key))));
        }
        if (one.is("AWAITED")) {
            acts.add(new Act("supply " + key + " late", now -> supplyLate(one)));
        }
        if (one.is("SUPPLIED")) {
            acts.add(new Act("verify " + key, now -> judge(key, new Verdict(MaterialState.VERIFIED, null, ""))));
            acts.add(new Act(
                    "reject " + key, now -> judge(key, new Verdict(MaterialState.REJECTED, "NOT_SUPPLIED", ""))));
        }
        if (one.isOpen() && state.times(EXTENDED) < tries.extensions()) {
            acts.add(new Act("extend " + key, now -> extend(key)));
        }
    }

    private boolean mayCome(CaseState state, Promised one) {
        return one.isOpen() && state.times(SUPPLIED) < tries.supplies();
    }

    private boolean mayAllCome(CaseState state) {
        int all = state.promises().size();
        return all > 1
                && state.times(SUPPLIED) + all <= tries.supplies()
                && state.promises().stream().allMatch(one -> mayCome(state, one));
    }

    private void outcomes(List<Act> acts, Task task) {
        var worker = desk.worker(task.key());
        Outcomes.of(task.key(), desk.today()).stream()
                .filter(one -> !ELSEWHERE.contains(one.name()))
                .forEach(one -> acts.add(new Act(
                        task.key() + " " + one.name(),
                        now -> inOne(() -> {
                            bean(ClaimingTask.class).claim(worker, task.id());
                            bean(CompletingTask.class).complete(worker, task.id(), one.key(), one.form());
                        }))));
    }

    private void inOne(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    private void judge(String key, Verdict verdict) {
        bean(JudgingMaterial.class).judge(desk.clerk(), desk.caseNo(), key, verdict);
    }

    private void extend(String key) {
        bean(ExtendingDeferral.class).extend(desk.clerk(), desk.caseNo(), key, 5, "台风停工", desk.paperOf(desk.clerk()));
    }

    /** A minute after the day, when nobody has been woken. */
    private void supplyLate(Promised one) {
        bean(OfficeClock.class)
                .set(LocalDate.parse(one.day())
                        .plusDays(1)
                        .atTime(0, 1)
                        .atZone(OfficeClock.ZONE)
                        .toInstant());
        supply(List.of(one.material()));
        throw new IllegalStateException("taken after its day");
    }

    private void supply(List<String> keys) {
        var sent = keys.stream()
                .map(key -> new SentMaterial(key, List.of(desk.paperOf(desk.firm()))))
                .toList();
        bean(SupplyingMaterials.class)
                .supply(desk.firm(), desk.caseNo(), new Supplement(sent, Map.of(), false, null, null));
    }

    private static List<String> keys(CaseState state) {
        return state.promises().stream().map(Promised::material).toList();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
