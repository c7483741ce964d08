package cn.zhiban.document.wording;

import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Result;
import cn.zhiban.deadline.Limit;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentFacts;
import cn.zhiban.document.DocumentFacts.Row;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.MaskedHolder;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a draft; organ, addressee, case and contact come from case and item. */
final class DraftOf {

    private final DocumentKind kind;
    private final Deed deed;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> points = List.of();
    private List<String> remedies = List.of();
    private String title;
    private String organ;
    private String number;

    DraftOf(DocumentKind kind, Deed deed) {
        this.kind = kind;
        this.deed = deed;
        this.title = kind.label();
        this.organ = deed.item().body().actsInNameOf();
        with("itemName", deed.item().name()).with("caseNo", deed.caseFile().caseNo());
        with("receivedOn", day(deed.caseFile().receivedAt()));
    }

    /** Called and issued as the item says of its results. */
    DraftOf as(Result result) {
        title = result.name();
        organ = result.issuedInNameOf();
        return this;
    }

    /** Issued in the name in which the item issues that result. */
    DraftOf of(Result result) {
        organ = result.issuedInNameOf();
        return this;
    }

    DraftOf numbered(String drawn) {
        number = drawn;
        return this;
    }

    DraftOf with(String name, String value) {
        values.put(name, value == null ? "" : value);
        return this;
    }

    DraftOf row(String label, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(label, value));
        }
        return this;
    }

    DraftOf points(List<String> listed) {
        points = listed;
        return this;
    }

    /** As the item states them, and no others. */
    DraftOf withRemedies() {
        remedies = deed.item().remedies().stream()
                .map(ItemDefinition.Remedy::words)
                .toList();
        return this;
    }

    Draft draft() {
        var body = deed.item().body().name();
        var facts = new DocumentFacts(
                title,
                organ,
                body.equals(organ) ? null : body,
                deed.caseFile().applicantName(),
                values,
                rows,
                points,
                remedies,
                contact());
        var organisation = deed.caseFile().applicantUscc() != null;
        var holder = MaskedHolder.of(deed.caseFile().applicantName(), organisation);
        return new Draft(kind, deed.item().caseNumberPrefix(), number, holder, facts);
    }

    private String contact() {
        return deed.item().guide().consultation().stream()
                .findFirst()
                .map(contact -> contact.name() + " " + contact.contact())
                .orElse("");
    }

    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, OfficeClock.ZONE));
    }

    /** 2026年3月2日 */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2026年3月2日9时05分 */
    static String moment(Instant moment) {
        var local = moment.atZone(OfficeClock.ZONE);
        return day(local.toLocalDate()) + "%d时%02d分".formatted(local.getHour(), local.getMinute());
    }

    static String length(Limit limit) {
        return limit.days() + " " + limit.unit().label();
    }
}
