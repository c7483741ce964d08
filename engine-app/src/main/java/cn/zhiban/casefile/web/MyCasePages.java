package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseDocuments;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.ElectronicService;
import cn.zhiban.casefile.UnsentApplications;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An applicant's own cases: the list, and one case with what is needed now and why each date is what it is. */
@Controller
class MyCasePages {

    private static final int PAGE = 20;

    /**
     * @param next what happens next and until when, in a few words; empty when nothing does
     * @param forWhom the applicant where the account is its agent; null where it is the account's own case
     */
    record Row(
            String caseNo,
            String itemName,
            LocalDate receivedOn,
            String status,
            String label,
            boolean mine,
            String next,
            String forWhom) {}

    /** A line of the timeline as the template reads it. */
    record Line(OffsetDateTime at, String words, String by) {}

    private final Cases cases;
    private final CaseViews views;
    private final Catalogue catalogue;
    private final UnsentApplications unsent;
    private final CaseDocuments documents;
    private final ElectronicService service;
    private final OfficeClock clock;

    MyCasePages(
            Cases cases,
            CaseViews views,
            Catalogue catalogue,
            UnsentApplications unsent,
            CaseDocuments documents,
            ElectronicService service,
            OfficeClock clock) {
        this.cases = cases;
        this.views = views;
        this.catalogue = catalogue;
        this.unsent = unsent;
        this.documents = documents;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/my")
    String list(Actor applicant, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        var found = cases.of(applicant, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "rows", shown.stream().map(file -> row(applicant, file)).toList());
        boolean first = before == Long.MAX_VALUE;
        model.addAttribute("first", first);
        model.addAttribute("unsent", first ? unsent.of(applicant) : List.of());
        model.addAttribute("next", more ? "/my?before=" + shown.get(PAGE - 1).id() : null);
        return "my/cases";
    }

    @GetMapping("/my/cases/{caseNo}")
    String one(Actor applicant, @PathVariable String caseNo, Model model) {
        var view = views.of(applicant, caseNo);
        var file = cases.visibleTo(applicant, caseNo);
        var item = catalogue.version(file.itemVersionId()).item();
        model.addAttribute("view", view);
        model.addAttribute("now", CaseNow.of(view, item.shape(), clock.today()).asking(Wanted.of(view)));
        model.addAttribute("steps", Progress.of(view, item.shape()));
        model.addAttribute("why", WhyThisDate.of(view).orElse(null));
        model.addAttribute(
                "notice",
                new CaseEvents(view).last(ClockEventType.NOTICE_ISSUED).orElse(null));
        if (item.enquiry() != null) {
            model.addAttribute("asked", view.form().get(item.enquiry().question()));
            model.addAttribute("answered", answered(view));
        }
        model.addAttribute("documents", documents.of(file.id()));
        model.addAttribute("lacksAddress", isOwn(applicant, file) && service.lacksAddress(file, item));
        model.addAttribute("timeline", timeline(view));
        model.addAttribute("withdrawable", CaseStatus.valueOf(view.status()).isWithdrawable());
        model.addAttribute(
                "windows", catalogue.current(view.itemKey()).item().guide().windows());
        return "my/case";
    }

    /** Null until there is an answer. */
    private static String answered(CaseView view) {
        return new CaseEvents(view)
                .last(ClockEventType.DECIDED)
                .map(event -> event.words().replaceFirst("^答复：", ""))
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

    private static boolean isOwn(Actor applicant, CaseFile file) {
        return Objects.equals(file.accountId(), applicant.accountId());
    }

    private Row row(Actor applicant, CaseFile file) {
        boolean mine = file.status() == CaseStatus.SUPPLEMENTING && file.replyDue() != null;
        var next = mine
                ? ChineseText.day(file.replyDue()) + "前补交材料"
                : file.dueDate() == null ? "" : "最迟 " + ChineseText.day(file.dueDate()) + "有下一步结果";
        var item = catalogue.version(file.itemVersionId()).item();
        return new Row(
                file.caseNo(),
                item.name(),
                LocalDate.ofInstant(file.receivedAt(), OfficeClock.ZONE),
                file.status().name(),
                file.status().label(item.shape()),
                mine,
                next,
                isOwn(applicant, file) ? null : file.applicantName());
    }
}
