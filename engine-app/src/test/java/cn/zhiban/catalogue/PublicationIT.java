package cn.zhiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.document.PapersOfItems;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws 3 and 8: an item is files alone, versions never change, and nothing unchecked reaches the engine. */
@ZhibanTest(
        properties = "zhiban.test=publication") // a database of its own: it publishes versions that others would see
class PublicationIT {

    private static final String OTHER_KEY = "pledge-registration-of-another-office";

    @LocalServerPort
    private int port;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private PapersOfItems papers;

    @Autowired
    private SeedItems seed;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private RepositoryService engine;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;

    @BeforeEach
    void opensTheOffice() {
        rest = Rest.of(port);
    }

    @Test
    void aRunningCaseKeepsTheVersionAndPhasesThatItStartedWith() {
        var item = publishing.publish(renamed("kept-version", "持久的登记"), Actor.SYSTEM);
        var caseNo = submitted("kept-version");

        var second = publishing.publish(renamed("kept-version", "改了名字的登记"), Actor.SYSTEM);
        finish(caseNo, "clerk", "ACCEPT");
        finish(caseNo, "examiner", "APPROVE");

        assertThat(second.version()).isEqualTo(item.version() + 1);
        assertThat(rest.as("company1").get("/cases/" + caseNo).text("itemName")).isEqualTo("持久的登记");
        assertThat(deploymentsVisitedBy(caseNo)).containsExactly(deploymentOf(item));
        assertThat(rest.as("company1").get("/items/kept-version").text("name")).isEqualTo("改了名字的登记");
    }

    @Test
    void aRunningCaseGoesOnAfterTheEngineHasForgottenEveryModel() {
        var caseNo = submitted(PledgeApplication.ITEM);

        forgetAllModelsAsARestartDoes();

        assertThat(finish(caseNo, "clerk", "ACCEPT")).isEqualTo("ACCEPTED");
    }

    private void forgetAllModelsAsARestartDoes() {
        configuration.getDeploymentCache().purgeCache();
    }

    @Test
    void whatTheSoftwareShipsIsImportedOnceAndNeverOverAVersionOfTheOffice() {
        var shipped = catalogue.current(PledgeApplication.ITEM);
        seed.importOnce();
        assertThat(catalogue.current(PledgeApplication.ITEM).id()).isEqualTo(shipped.id());

        var own = publishing.publish(renamed(PledgeApplication.ITEM, "专利权质押登记"), Actor.SYSTEM);
        publishing.seed(renamed(PledgeApplication.ITEM, "新软件带来的名字"));
        assertThat(catalogue.current(PledgeApplication.ITEM).id()).isEqualTo(own.id());
    }

    @Test
    void aNewItemIsAFolderOfFilesAndNeedsNoJava() {
        publishing.publish(renamed(OTHER_KEY, "另一家单位的质押登记"), Actor.SYSTEM);

        var caseNo = submitted(OTHER_KEY);

        assertThat(finish(caseNo, "clerk", "ACCEPT")).isEqualTo("ACCEPTED");
        assertThat(finish(caseNo, "examiner", "APPROVE")).isEqualTo("DECIDED_APPROVED");
    }

    @Test
    void anItemThatBreaksTheAllowListIsRefusedWithFileElementAndReason() {
        var broken = changed(
                "broken-item",
                model -> model.replace(
                        "camunda:delegateExpression=\"${recordWithdrawalDelegate}\"", "camunda:class=\"x.Y\""));

        assertThatThrownBy(() -> publishing.publish(broken, Actor.SYSTEM))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("broken-item.bpmn")
                .hasMessageContaining("serviceTask_recordWithdrawal");
        assertThatThrownBy(() -> catalogue.current("broken-item")).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void aModelThatBreaksTheAllowListIsRefusedByTheEngineWhoeverBringsIt() {
        var model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="sneaked-in" isExecutable="true" camunda:historyTimeToLive="1">
                    <startEvent id="startEvent_a"/>
                    <scriptTask id="scriptTask_a" scriptFormat="groovy"><script>1</script></scriptTask>
                    <sequenceFlow id="flow_a" sourceRef="startEvent_a" targetRef="scriptTask_a"/>
                  </process>
                </definitions>
                """;

        assertThatThrownBy(() -> engine.createDeployment()
                        .addString("sneaked-in.bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("scriptTask_a");
        assertThat(engine.createProcessDefinitionQuery()
                        .processDefinitionKey("sneaked-in")
                        .count())
                .isZero();
    }

    private String submitted(String itemKey) {
        var body = new TreeMap<>(PledgeApplication.complete().body(rest.as("company1")));
        body.put("itemKey", itemKey);
        return rest.as("company1").post("/cases", body).text("caseNo");
    }

    private String finish(String caseNo, String who, String outcome) {
        var staff = rest.as(who);
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        staff.post("/tasks/" + task + "/claim", Map.of());
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", Map.of()))
                .text("status");
    }

    private java.util.Set<String> deploymentsVisitedBy(String caseNo) {
        return jdbc.sql("""
                        select distinct d.deployment_id_ from step_visit v
                        join case_file c on c.id = v.case_id
                        join act_re_procdef d on d.id_ = v.process_definition_id where c.case_no = ?""").param(caseNo).query(String.class).set();
    }

    private String deploymentOf(ItemVersion version) {
        return jdbc.sql("select deployment_id from item_version where id = ?")
                .param(version.id())
                .query(String.class)
                .single();
    }

    /** The shipped item under another key and name. */
    @Test
    void aRunningCaseIsOfferedTheFormsOfItsVersion() {
        var first = publishing.publish(renamed("forms-of-version", "带表格的登记"), Actor.SYSTEM);
        var files = new TreeMap<>(renamed("forms-of-version", "带表格的登记").files());
        files.put("application-form.blank.md", "新版表格\n".getBytes(StandardCharsets.UTF_8));
        publishing.publish(new ItemBundle("forms-of-version", files), Actor.SYSTEM);

        var newest = papers.of("forms-of-version", null, "applicationForm", Paper.Kind.BLANK);
        var kept = papers.of("forms-of-version", first.version(), "applicationForm", Paper.Kind.BLANK);

        assertThat(kept.pdf()).isNotEqualTo(newest.pdf()).hasSizeGreaterThan(newest.pdf().length);
        assertThatThrownBy(() -> papers.of("forms-of-version", 99, "applicationForm", Paper.Kind.BLANK))
                .isInstanceOf(RefusedRequest.class);
    }

    private static ItemBundle renamed(String key, String name) {
        return bundle(key, text -> text.replace("专利权质押登记\n", name + "\n"), UnaryOperator.identity());
    }

    private static ItemBundle changed(String key, UnaryOperator<String> model) {
        return bundle(key, UnaryOperator.identity(), model);
    }

    private static ItemBundle bundle(String key, UnaryOperator<String> list, UnaryOperator<String> model) {
        var shipped = ShippedItems.all().stream()
                .filter(bundle -> bundle.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow()
                .files();
        var own = new TreeMap<String, byte[]>();
        own.put(
                ItemBundle.LIST,
                list.apply(text(shipped, ItemBundle.LIST)
                                .replace("key: " + PledgeApplication.ITEM, "key: " + key)
                                .replace("process: " + PledgeApplication.ITEM, "process: " + key))
                        .getBytes(StandardCharsets.UTF_8));
        own.put(ItemBundle.SCENARIO, shipped.get(ItemBundle.SCENARIO));
        own.putAll(Shipped.papersOfPledge());
        own.put("select-materials.dmn", shipped.get("select-materials.dmn"));
        own.put(
                key + ".bpmn",
                model.apply(text(shipped, PledgeApplication.ITEM + ".bpmn")
                                .replace("\"" + PledgeApplication.ITEM + "\"", "\"" + key + "\""))
                        .getBytes(StandardCharsets.UTF_8));
        return ItemBundle.of(key, own, ModelLibrary.shipped());
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
