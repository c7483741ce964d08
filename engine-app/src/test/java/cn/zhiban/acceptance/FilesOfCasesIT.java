package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file is read by its owner and by whoever may see a case that it belongs to; a foreign one is like none. */
@ZhibanTest
class FilesOfCasesIT {

    private static final Actor OF_TIANHE = clerkOf("440106");
    private static final Actor OF_YUEXIU = clerkOf("440104");

    @LocalServerPort
    private int port;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Rest clerk;
    private UUID proof;
    private UUID contract;

    @BeforeEach
    void takesACounterCaseIn() {
        clerk = Rest.of(port).as("clerk");
        proof = uploaded();
        contract = uploaded();
        var body = new HashMap<>(PledgeApplication.complete().body(contract.toString()));
        body.put("effectiveAt", "2026-02-27T10:00:00+08:00");
        body.put("proofUploadId", proof.toString());
        var caseNo = clerk.post("/cases", body).text("caseNo");
        jdbc.sql("update case_file set district = '440106' where case_no = ?")
                .param(caseNo)
                .update();
    }

    @Test
    void theDistrictOfTheCaseReadsItsFilesAndTheNextOneDoesNot() {
        assertThat(uploads.visibleTo(OF_TIANHE, contract).id()).isEqualTo(contract);
        assertThat(uploads.visibleTo(OF_TIANHE, proof).id()).isEqualTo(proof);
        assertUnseen(OF_YUEXIU, contract);
        assertUnseen(OF_YUEXIU, proof);
    }

    @Test
    void theApplicantReadsWhatTheWindowTookInForIt() {
        assertThat(uploads.visibleTo(applicant("company1"), contract).id()).isEqualTo(contract);
        assertUnseen(applicant("company2"), contract);
    }

    @Test
    void aFileOfNoCaseIsItsOwnersAlone() {
        var unsent = uploaded();

        assertThat(uploads.visibleTo(applicant("clerk"), unsent).id()).isEqualTo(unsent);
        assertUnseen(OF_TIANHE, unsent);
    }

    private UUID uploaded() {
        return UUID.fromString(clerk.upload("a.pdf", PledgeApplication.PDF).text("uploadId"));
    }

    private Actor applicant(String username) {
        return accounts.byUsername(username).orElseThrow().actor();
    }

    private static Actor clerkOf(String district) {
        return new Actor(-1, "clerk-of-" + district, "某区窗口", Set.of(Role.CLERK), null, district);
    }

    private void assertUnseen(Actor actor, UUID upload) {
        assertThatThrownBy(() -> uploads.visibleTo(actor, upload))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("upload-not-found"));
    }
}
