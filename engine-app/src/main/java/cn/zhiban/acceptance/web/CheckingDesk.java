package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.web.MaterialDesk.Row;
import cn.zhiban.acceptance.web.MaterialDesk.Typed;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.UsualReasons;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.sharing.CaseFindings;
import cn.zhiban.worklist.OpenTasks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** One material after the other: its files on the left, its judgement and the notice that follows on the right. */
@Component
class CheckingDesk {

    private final Cases cases;
    private final CaseViews views;
    private final Catalogue catalogue;
    private final OpenTasks tasks;
    private final MaterialDesk materials;
    private final NoticeDesk notices;
    private final CaseFindings findings;
    private final UsualReasons usual;

    CheckingDesk(
            Cases cases,
            CaseViews views,
            Catalogue catalogue,
            OpenTasks tasks,
            MaterialDesk materials,
            NoticeDesk notices,
            CaseFindings findings,
            UsualReasons usual) {
        this.cases = cases;
        this.views = views;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.materials = materials;
        this.notices = notices;
        this.findings = findings;
        this.usual = usual;
    }

    /**
     * @param key of the material that lies on the desk
     * @param typed null unless a judgement has just been refused
     * @throws RefusedRequest {@code material-unknown}
     */
    Map<String, Object> model(Actor actor, String caseNo, String key, Typed typed) {
        var view = views.of(actor, caseNo);
        var rows = rows(actor, view, typed);
        int at = position(rows, key);
        var item = catalogue
                .version(cases.visibleTo(actor, caseNo).itemVersionId())
                .item();
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("row", rows.get(at));
        model.put("rows", rows);
        model.put("number", at + 1);
        model.put("before", at > 0 ? rows.get(at - 1).material() : null);
        model.put("after", at + 1 < rows.size() ? rows.get(at + 1).material() : null);
        model.put("asked", item.material(key).orElseThrow());
        model.put("reasons", suggested(view, rows.get(at)));
        model.put("findings", findings.of(cases.visibleTo(actor, caseNo).id()));
        model.put("preview", notices.preview(actor, view));
        return model;
    }

    /** The next material that nobody has looked at, behind this one or from the beginning; empty when all are judged. */
    Optional<String> next(Actor actor, String caseNo, String key) {
        var rows = rows(actor, views.of(actor, caseNo), null);
        int at = position(rows, key);
        return IntStream.range(0, rows.size())
                .mapToObj(step -> rows.get((at + 1 + step) % rows.size()))
                .filter(CheckingDesk::waits)
                .map(row -> row.material().key())
                .findFirst();
    }

    /** Where the desk begins; empty where the item asks for nothing. */
    Optional<String> first(Actor actor, String caseNo) {
        var rows = rows(actor, views.of(actor, caseNo), null);
        return rows.stream()
                .filter(CheckingDesk::waits)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> row.material().key());
    }

    private List<Row> rows(Actor actor, CaseView view, Typed typed) {
        var file = cases.visibleTo(actor, view.caseNo());
        boolean reviewer = tasks.ofCase(file.id()).stream().anyMatch(task -> task.isFor(actor));
        return materials.rows(
                reviewer, view, catalogue.version(file.itemVersionId()).item(), typed);
    }

    private List<Material.Reason> suggested(CaseView view, Row row) {
        var order = usual.of(view.itemKey(), row.material().key());
        return row.reasons().stream()
                .sorted(Comparator.comparingInt(reason -> rank(order, reason.code())))
                .toList();
    }

    private static int rank(List<String> order, String code) {
        int place = order.indexOf(code);
        return place < 0 ? order.size() : place;
    }

    private static boolean waits(Row row) {
        return row.verifiable() && row.material().state().equals(MaterialState.SUPPLIED.name());
    }

    private static int position(List<Row> rows, String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).material().key().equals(key)) {
                return i;
            }
        }
        throw RefusedRequest.notFound("material-unknown", "本事项没有材料“" + key + "”");
    }
}
