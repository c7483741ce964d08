package cn.zhiban.document.rendering;

import cn.zhiban.document.DocumentFacts;
import cn.zhiban.document.DocumentFacts.Row;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.IssuedDocument.Relation;
import cn.zhiban.document.VerificationCode;
import cn.zhiban.document.rendering.RenderingRows.Leased;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as the queue hands it to its rendering, of the kind and with the words that a test gives it. */
final class SampleDocument {

    static final String CODE = "0123456789ABCDEFGHJKMNPQRS";

    private final DocumentKind kind;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private String organ = "国家知识产权局";
    private String handledBy = "广州市知识产权公共服务中心";
    private String addressee = "广州云岭智能科技有限公司";
    private List<String> points = List.of();
    private List<String> remedies = List.of();
    private Relation relation;

    private SampleDocument(DocumentKind kind) {
        this.kind = kind;
        values.put("itemName", "专利权质押登记");
        values.put("caseNo", "ZLZY-2026-000318");
        values.put("receivedOn", "2026年3月2日");
    }

    static SampleDocument of(DocumentKind kind) {
        return new SampleDocument(kind);
    }

    SampleDocument with(String name, String value) {
        values.put(name, value);
        return this;
    }

    SampleDocument row(String label, String value) {
        rows.add(new Row(label, value));
        return this;
    }

    SampleDocument points(String... listed) {
        points = List.of(listed);
        return this;
    }

    SampleDocument remedies(String... stated) {
        remedies = List.of(stated);
        return this;
    }

    SampleDocument to(String name) {
        addressee = name;
        return this;
    }

    SampleDocument by(String itself) {
        organ = itself;
        handledBy = null;
        return this;
    }

    SampleDocument replacing(Relation how) {
        relation = how;
        return this;
    }

    Leased leased() {
        return new Leased(
                1,
                kind,
                "ZLZY-" + kind.code() + "-2026-000012",
                new VerificationCode(CODE),
                LocalDate.of(2026, 3, 4),
                new DocumentFacts(
                        kind.label(), organ, handledBy, addressee, values, rows, points, remedies, "咨询电话 020-00000001"),
                relation,
                relation == null ? null : "原文书遗失",
                relation == null ? null : "ZLZY-" + kind.code() + "-2026-000003",
                1);
    }

    byte[] pdf() {
        try {
            return RENDERING.render(leased()).pdf();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final Rendering RENDERING = new Rendering(
            new DocumentTemplates(), new PdfRenderer(), new VerificationAddress("https://zhiban.example.gov.cn"));
}
