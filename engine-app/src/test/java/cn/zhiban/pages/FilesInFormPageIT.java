package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.APPLY;
import static cn.zhiban.pages.PledgePages.CONTRACT;
import static cn.zhiban.pages.PledgePages.FORM;
import static cn.zhiban.pages.PledgePages.IDENTITY;
import static cn.zhiban.pages.PledgePages.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An item whose form asks for a material's files among its questions: they stand with the material all the same. */
@ZhibanTest(
        properties = "zhiban.test=files-in-form") // a database of its own: it publishes a version of the shipped item
class FilesInFormPageIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MATERIAL = "pledgeContract";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private PublishingItem publishing;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areAskedOnceAndBelongToTheirMaterial(boolean script) throws IOException {
        publishing.publish(item(), Actor.SYSTEM);
        try (var company = BROWSER.person("company1", port, Device.PHONE, script)) {
            company.signsIn().reads("我的办件").opens(APPLY);
            PledgePages.starts(company);
            var page = company.page().url().replace("/conditions", "/group_debt");
            company.opens(page);
            PledgePages.fillsInDebt(company);
            company.presses("保存并继续").reads("专利权质押合同：请选择文件").pictures("33-file-in-form");
            company.attaches(CONTRACT, pdf("contract.pdf")).presses("保存并继续");
            company.reads("第 7 步，共 9 步").opens(page).reads("已上传：contract.pdf");
            company.opens(page.replace("/group_debt", "/materials"));
            assertThat(company.page().locator("main").innerText()).doesNotContain("专利权质押合同");
            company.attaches(FORM, pdf("form.pdf")).attaches(IDENTITY, pdf("identity.pdf"));
            PledgePages.goesOn(company, "第 9 步，共 9 步", "contract.pdf", "form.pdf");
        }
    }

    @Test
    void overRestTheyAreSentWithTheMaterials() throws IOException {
        publishing.publish(item(), Actor.SYSTEM);
        var firm = Rest.of(port).as("company1");
        var caseNo = PledgeApplication.complete().submittedBy(firm);
        assertThat(firm.get("/cases/" + caseNo).body().get("materials")).anySatisfy(material -> {
            assertThat(material.get("key").asText()).isEqualTo(MATERIAL);
            assertThat(material.get("state").asText()).isEqualTo("SUPPLIED");
        });
        var upload = firm.upload("a.pdf", PledgeApplication.PDF).text("uploadId");
        var body = new HashMap<>(PledgeApplication.complete().body(upload));
        @SuppressWarnings("unchecked")
        var form = new HashMap<>((Map<String, Object>) body.get("form"));
        form.put(MATERIAL, upload);
        body.put("form", form);
        assertThat(firm.post("/cases", body).status()).isEqualTo(422);
    }

    private static ItemBundle item() throws IOException {
        var shipped = ShippedItems.all().stream()
                .filter(bundle -> bundle.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow()
                .files();
        var own = new HashMap<String, byte[]>(shipped);
        var name = PledgeApplication.ITEM + ".form";
        own.put(name, asking(shipped.get(name)));
        return ItemBundle.of(PledgeApplication.ITEM, own, ModelLibrary.shipped());
    }

    private static byte[] asking(byte[] form) throws IOException {
        var read = JSON.readTree(form);
        for (JsonNode group : read.get("components")) {
            if (group.path("id").asText().equals("group_debt")) {
                ObjectNode files = ((ArrayNode) group.get("components")).addObject();
                files.put("type", "filepicker").put("id", "field_contract").put("key", MATERIAL);
                files.put("label", "专利权质押合同").put("multiple", true);
            }
        }
        return JSON.writeValueAsBytes(read);
    }
}
