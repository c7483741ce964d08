package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.KnownAnswers;
import cn.zhiban.acceptance.web.MaterialDesk.Typed;
import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.casefile.CaseDocuments;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseSteps;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.ResultGates;
import cn.zhiban.casefile.UnseenMaterials;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.deadline.Colour;
import cn.zhiban.deadline.Stage;
import cn.zhiban.form.FormContext;
import cn.zhiban.identity.Applicants;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import cn.zhiban.sharing.CaseFindings;
import cn.zhiban.worklist.DueWords;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.OpenTasks;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows to the staff. */
@Component
class StaffCase {

    /** A line of the timeline as the template reads it. */
    record Line(OffsetDateTime at, String words, String by) {}

    private final Cases cases;
    private final CaseViews views;
    private final CaseSteps steps;
    private final Catalogue catalogue;
    private final OpenTasks tasks;
    private final NoticeDesk notices;
    private final MaterialDesk materials;
    private final TaskDesk taskDesk;
    private final DueWords dueWords;
    private final CaseDocuments documents;
    private final Applicants applicants;
    private final CaseFindings findings;
    private final ResultGates gates;
    private final UnseenMaterials unseen;
    private final KnownAnswers known;
    private final OfficeClock clock;

    StaffCase(
            Cases cases,
            CaseViews views,
            CaseSteps steps,
            Catalogue catalogue,
            OpenTasks tasks,
            NoticeDesk notices,
            MaterialDesk materials,
            TaskDesk taskDesk,
            DueWords dueWords,
            CaseDocuments documents,
            Applicants applicants,
            CaseFindings findings,
            ResultGates gates,
            UnseenMaterials unseen,
            KnownAnswers known,
            OfficeClock clock) {
        this.cases = cases;
        this.views = views;
        this.steps = steps;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.notices = notices;
        this.materials = materials;
        this.taskDesk = taskDesk;
        this.dueWords = dueWords;
        this.documents = documents;
        this.applicants = applicants;
        this.findings = findings;
        this.gates = gates;
        this.unseen = unseen;
        this.known = known;
        this.clock = clock;
    }

    /**
     * @param wanted id of the task to be unfolded; null for the one that is nearest to the reader
     * @param typed null unless a mark of a material has just been refused
     */
    Map<String, Object> model(Actor actor, String caseNo, String wanted, Answer answer, Typed typed) {
        var view = views.of(actor, caseNo);
        var file = cases.visibleTo(actor, caseNo);
        var version = catalogue.version(file.itemVersionId());
        var item = version.item();
        var open = tasks.ofCase(file.id());
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put(
                "readings",
                version.form(item.applicationForm())
                        .reading(view.form(), new FormContext(clock.today(), item.choices(NoticePhase.BEFORE_NOTICE))));
        model.put("unverified", file.accountId() != null && applicants.isUnverified(file.accountId()));
        model.put("materials", materials.rows(open.stream().anyMatch(one -> one.isFor(actor)), view, item, typed));
        model.put("markable", open.stream().anyMatch(one -> one.isFor(actor)) && isChecked(view));
        model.put(
                "requestable",
                !item.materials().isEmpty() && open.stream().anyMatch(one -> one.isFor(actor)) && isUndecided(view));
        model.put("findings", findings.of(file.id()));
        model.put("gated", isUndecided(view) ? gates.closed(file).orElse(null) : null);
        model.put("unseen", unseen.of(file.id()));
        showAnswers(actor, view, file, item, model);
        model.put("steps", steps.of(actor, caseNo));
        model.put("documents", documents.of(file.id()));
        model.put("timeline", timeline(view));
        model.put("closed", closed(view));
        model.put("dueWords", closed(view) ? view.statusLabel() : dueWords.of(view.dueDate()));
        model.put(
                "colour",
                dueWords.colour(view.dueDate(), Colour.valueOf(view.colour().toUpperCase(Locale.ROOT))));
        model.put("basis", basis(view));
        model.put("preview", notices.preview(actor, view));
        model.put("issued", notices.issued(actor, view, file).orElse(null));
        model.put("refusal", notices.refused(actor, file).orElse(null));
        var shown = nearest(actor, wanted, open);
        model.put("task", shown.map(one -> taskDesk.shown(actor, one, answer)).orElse(null));
        model.put(
                "beside", open.stream().filter(one -> one != shown.orElse(null)).toList());
        return model;
    }

    /** Of a question: what was answered to others, and how far this answer has come on its way to the public. */
    private void showAnswers(
            Actor actor, CaseView view, CaseFile file, ItemDefinition item, Map<String, Object> model) {
        if (item.enquiry() == null) {
            return;
        }
        var question = String.valueOf(view.form().get(item.enquiry().question()));
        model.put("known", closed(view) ? List.of() : known.like(question));
        model.put("publication", known.ofCase(file.id()).orElse(null));
        model.put(
                "proposable",
                file.status() == CaseStatus.DELIVERED && (actor.has(Role.CLERK) || actor.has(Role.CHIEF)));
        model.put("inquiry", true);
    }

    /** The wanted task, else the reader's own, else one that it may take, else the oldest. */
    private static Optional<OpenTask> nearest(Actor actor, String wanted, List<OpenTask> ofCase) {
        return Stream.<Predicate<OpenTask>>of(
                        one -> one.id().equals(wanted),
                        one -> one.isClaimedBy(actor),
                        one -> one.isFor(actor),
                        one -> true)
                .flatMap(wish -> ofCase.stream().filter(wish))
                .findFirst();
    }

    private static boolean isUndecided(CaseView view) {
        return view.status().equals(CaseStatus.ACCEPTED.name()) || view.status().equals(CaseStatus.DECIDING.name());
    }

    /** Whether the papers of the case are looked at now. */
    private static boolean isChecked(CaseView view) {
        return view.status().equals(CaseStatus.RECEIVED.name())
                || view.status().equals(CaseStatus.SUPPLEMENTING.name());
    }

    private static boolean closed(CaseView view) {
        boolean verified = view.verification() != null && view.verification().open();
        return CaseStatus.valueOf(view.status()).isClosed() && !verified;
    }

    /** What the office's running limit rests on; null when none runs. */
    private static CaseView.Deadline basis(CaseView view) {
        return view.dueDate() == null
                ? null
                : view.deadlines().stream()
                        .filter(deadline -> deadline.stage() == view.clock().stage() && deadline.stage() != Stage.REPLY)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** Newest first. */
    private static List<Line> timeline(CaseView view) {
        var lines = new ArrayList<>(view.timeline().stream()
                .map(line -> new Line(line.at(), line.firstLine(), line.actor()))
                .toList());
        Collections.reverse(lines);
        return lines;
    }
}
