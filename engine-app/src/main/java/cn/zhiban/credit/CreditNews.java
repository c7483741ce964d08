package cn.zhiban.credit;

import cn.zhiban.form.ChineseText;
import cn.zhiban.identity.ApplicantFile;
import cn.zhiban.identity.Applicants;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Role;
import org.springframework.stereotype.Component;

/** Tells the holder, at every account whose papers the office has seen: nobody else reads who is held to what. */
@Component
class CreditNews {

    private final CreditRecords records;
    private final Applicants applicants;
    private final Outbox outbox;

    CreditNews(CreditRecords records, Applicants applicants, Outbox outbox) {
        this.records = records;
        this.applicants = applicants;
        this.outbox = outbox;
    }

    void recorded(CreditRecord record) {
        var words = "%s。类别：%s；影响：%s，自%s起%s。您如果认为记录有误，可以提出异议；%s"
                .formatted(
                        record.words(),
                        record.kind().label(),
                        record.effect().label(),
                        ChineseText.day(record.listedAt()),
                        record.lastDay() == null ? "" : "至" + ChineseText.day(record.lastDay()),
                        record.howToRepair());
        tell(record, "credit-recorded", "您有一条新的信用记录 " + record.recordNo(), words);
    }

    /** Who decides has to know. */
    void filed(CreditRecord record, CreditRequest request) {
        var words = "%s对信用记录 %s 提出%s申请，请在%s前处理。"
                .formatted(
                        record.maskedHolder(),
                        record.recordNo(),
                        request.kind().label(),
                        ChineseText.day(request.nextDue()));
        tellSupervisors(
                record,
                "credit-request-filed",
                "信用记录 " + record.recordNo() + " 有一份" + request.kind().label() + "申请",
                words);
    }

    void overdue(CreditRecord record, CreditRequest request) {
        tellSupervisors(
                record,
                "credit-request-overdue",
                "信用记录 " + record.recordNo() + " 的" + request.kind().label() + "申请超过期限",
                "最迟应当在%s%s，请尽快处理。".formatted(ChineseText.day(request.nextDue()), request.mayBeChecked() ? "核查" : "决定"));
    }

    private void tellSupervisors(CreditRecord record, String topic, String subject, String words) {
        var letter = new Letter(topic, subject, words, "/staff/credit/" + record.recordNo());
        outbox.tellStaff(Role.SUPERVISOR, null, null, letter);
    }

    void decided(CreditRecord record, CreditRequest request) {
        tell(
                record,
                "credit-request-decided",
                "您对信用记录 " + record.recordNo() + " 的" + request.kind().label() + "申请有了结果",
                "结果：%s。理由：%s。%s".formatted(request.state().label(), request.decisionWords(), effect(request)));
    }

    void extended(CreditRecord record, CreditRequest before, CreditRequest extended) {
        tell(
                record,
                "credit-request-extended",
                "您对信用记录 " + record.recordNo() + " 的" + extended.kind().label() + "申请延长办理",
                "原定最迟%s决定，现在延长到%s。理由：%s"
                        .formatted(
                                ChineseText.day(before.due()),
                                ChineseText.day(extended.due()),
                                extended.extensionWords()));
    }

    /** Cites no remedy: no basis for one is known of a record that belongs to no item. */
    private static String effect(CreditRequest decided) {
        return switch (decided.state()) {
            case GRANTED -> decided.kind() == RequestKind.REPAIR ? "记录从今天起不再有影响。" : "记录已经撤销。";
            case CLOSED -> "记录已经撤销，不再有影响。";
            default -> "记录照旧。您有新的证明，可以再次提出。";
        };
    }

    private void tell(CreditRecord record, String topic, String subject, String words) {
        var letter = new Letter(topic, subject, words, "/my/credit/" + record.recordNo());
        applicants.withCode(records.holder(record.id()).value()).stream()
                .filter(ApplicantFile::verified)
                .filter(file -> file.account().enabled())
                .forEach(file -> outbox.tell(file.account().id(), letter));
    }
}
