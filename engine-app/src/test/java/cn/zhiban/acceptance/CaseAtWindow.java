package cn.zhiban.acceptance;

import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.util.Map;

/** The application of a firm, before the clerk who looks into it. */
final class CaseAtWindow {

    final Rest company;
    final Rest clerk;
    final String caseNo;
    private final String path;

    private CaseAtWindow(Rest office, PledgeApplication application) {
        company = office.as("company1");
        clerk = office.as("clerk");
        caseNo = application.submittedBy(company);
        path = "/cases/" + caseNo;
    }

    static CaseAtWindow of(int port, PledgeApplication application) {
        return new CaseAtWindow(Rest.of(port), application);
    }

    Answer judge(String material, Map<String, String> verdict) {
        return clerk.put(path + "/materials/" + material, verdict);
    }

    Answer mark(String field, String verdict, String words) {
        return clerk.put(path + "/fields/" + field, Map.of("verdict", verdict, "words", words));
    }

    Answer preview() {
        return clerk.get(path + "/notice-preview");
    }

    Answer notice() {
        return clerk.post(path + "/notices", Map.of("channel", "INBOX"));
    }

    Answer correct(Map<String, Object> corrections) {
        return clerk.post(path + "/corrections", corrections);
    }

    Answer supply(Map<String, Object> supplement) {
        return company.post(path + "/supplements", supplement);
    }

    Answer seen() {
        return company.get(path);
    }

    /** @return the task before the clerk, who has taken it on */
    String taken() {
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        return task;
    }

    Answer complete(String task, String outcome, Map<String, Object> form) {
        return clerk.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
    }
}
