package cn.zhiban.credit;

import cn.zhiban.form.ChineseText;
import cn.zhiban.identity.ApplicantFile;
import cn.zhiban.identity.Applicants;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
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

    void tell(CreditRecord record, String topic, String subject, String words) {
        var letter = new Letter(topic, subject, words, "/my/credit/" + record.recordNo());
        applicants.withCode(records.holder(record.id()).value()).stream()
                .filter(ApplicantFile::verified)
                .filter(file -> file.account().enabled())
                .forEach(file -> outbox.tell(file.account().id(), letter));
    }
}
