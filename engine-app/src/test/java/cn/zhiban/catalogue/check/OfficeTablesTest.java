package cn.zhiban.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.ModelXml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that no item brings along obey the same check as those of items. */
class OfficeTablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"credit-terms.dmn", "credit-limits.dmn"})
    void hasNoFindings(String file) throws Exception {
        var findings = new Findings();
        var table = ModelLibrary.shipped().find(file).orElseThrow();

        DecisionTables.check(file, ModelXml.parse(table), findings);

        assertThat(findings.all()).isEmpty();
    }
}
