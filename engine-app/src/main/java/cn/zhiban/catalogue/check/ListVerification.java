package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.VerificationTable;
import cn.zhiban.deadline.Stage;
import java.util.List;
import java.util.TreeSet;

/** Whoever takes a commitment verifies it by a table, and within limits of its own and of the applicant. */
final class ListVerification implements ListFile.ListRule {

    private static final List<Stage> STAGES = List.of(Stage.VERIFICATION, Stage.RECTIFICATION, Stage.HEARING);

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.commitment() == null) {
            return;
        }
        STAGES.stream()
                .filter(stage -> list.limits().stream().noneMatch(limit -> limit.stage() == stage))
                .forEach(stage -> findings.add(ItemBundle.LIST, "/limits", "采用告知承诺的事项要有" + stage.label() + "的时限"));
        new NamedTable(
                        "/commitment/verification",
                        list.commitment().verification(),
                        VerificationTable.INPUTS,
                        VerificationTable.OUTPUTS,
                        String.join("、", new TreeSet<>(VerificationTable.OUTPUTS)),
                        "UNIQUE",
                        "每种情形只有一种核查办法")
                .check(item, findings);
    }
}
