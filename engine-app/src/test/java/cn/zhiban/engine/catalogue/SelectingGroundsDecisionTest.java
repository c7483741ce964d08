package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Ground;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.SelectingGrounds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped table of answers that stand against a favourable result, judged by the engine's own judge. */
class SelectingGroundsDecisionTest {

    private final ItemVersion recommendation = ShippedTable.of("select-grounds");
    private final SelectingGrounds selecting = new SelectingGrounds(new EngineTables());

    @Test
    void whatIsFiledOnPaperOrNotExaminedYetStandsAgainstIt() {
        assertThat(codes(Map.of("examinationBegun", "no", "filedElectronically", "yes")))
                .containsExactly("NOT_EXAMINED_YET");
        assertThat(codes(Map.of("examinationBegun", "yes", "filedElectronically", "no")))
                .containsExactly("NOT_ELECTRONIC");
    }

    @Test
    void bothAreToldAtOnce() {
        assertThat(codes(Map.of("examinationBegun", "no", "filedElectronically", "no")))
                .containsExactly("NOT_EXAMINED_YET", "NOT_ELECTRONIC");
    }

    @Test
    void whatIsMetOrNotAskedStandsAgainstNothing() {
        assertThat(codes(Map.of("examinationBegun", "yes", "filedElectronically", "yes")))
                .isEmpty();
        assertThat(codes(Map.of("patentKind", "design", "filedElectronically", "yes")))
                .isEmpty();
        assertThat(codes(Map.of())).isEmpty();
    }

    @Test
    void anItemWithoutSuchATableHasNone() {
        assertThat(selecting.of(ShippedTable.of("offer-commitment"), Map.of())).isEmpty();
    }

    private List<String> codes(Map<String, String> answers) {
        return selecting.of(recommendation, answers).stream().map(Ground::code).toList();
    }
}
