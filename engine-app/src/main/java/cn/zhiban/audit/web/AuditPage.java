package cn.zhiban.audit.web;

import cn.zhiban.audit.AuditFilter;
import cn.zhiban.audit.CheckingAuditTrail;
import cn.zhiban.audit.ReadingAuditTrail;
import cn.zhiban.audit.SealWatch;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where auditors read the trail and have its chain checked. */
@Controller
class AuditPage {

    private static final int PAGE = 50;
    private static final String TRAIL = "admin/audit";
    private static final String CHECK = "admin/audit-check";
    private static final String CHECK_PAGE = AuditAddress.PAGE + "/check";

    private static final Map<String, String> LABELS = Map.of(
            "actor", "操作人",
            "action", "动作",
            "subjectKind", "对象类别",
            "subject", "对象编号",
            "from", "开始日期",
            "to", "结束日期",
            "seal", "批号",
            "hash", "摘要");

    /** A line of the error summary. */
    record ErrorLine(String id, String words) {}

    private final ReadingAuditTrail reading;
    private final CheckingAuditTrail checking;
    private final SealWatch watch;
    private final AuditWords words;

    AuditPage(ReadingAuditTrail reading, CheckingAuditTrail checking, SealWatch watch, AuditWords words) {
        this.reading = reading;
        this.checking = checking;
        this.watch = watch;
        this.words = words;
    }

    @GetMapping(AuditAddress.PAGE)
    ModelAndView read(Actor actor, @RequestParam Map<String, String> asked) {
        var address = new AuditAddress(asked);
        var after = asked.getOrDefault("after", "");
        try {
            var page = reading.page(actor, AuditFilter.of(asked::get), after.isEmpty() ? null : after, PAGE);
            return view(TRAIL, Map.of())
                    .addObject("address", address)
                    .addObject("rows", page.items())
                    .addObject("paged", !after.isEmpty())
                    .addObject("next", page.next() == null ? null : address.after(page.next()));
        } catch (RefusedRequest refused) {
            return view(TRAIL, faults(refused))
                    .addObject("address", address)
                    .addObject("rows", List.of())
                    .addObject("paged", false);
        }
    }

    /** Also where one comes back to when the session had expired. */
    @GetMapping(CHECK_PAGE)
    ModelAndView ask() {
        return check("", "", Map.of());
    }

    @PostMapping(CHECK_PAGE)
    ModelAndView check(
            Actor actor, @RequestParam(defaultValue = "") String seal, @RequestParam(defaultValue = "") String hash) {
        try {
            var checked = checking.check(actor, TypedSeal.of(seal, hash));
            return check(seal, hash, Map.of()).addObject("checked", checked);
        } catch (RefusedRequest refused) {
            return check(seal, hash, faults(refused));
        }
    }

    private ModelAndView check(String seal, String hash, Map<String, String> faults) {
        return view(CHECK, faults).addObject("seal", seal).addObject("hash", hash);
    }

    /** What can be put right where it was typed; any other refusal is a page of its own. */
    private static Map<String, String> faults(RefusedRequest refused) {
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        return refused.fields();
    }

    private ModelAndView view(String name, Map<String, String> faults) {
        var errors = faults.entrySet().stream()
                .map(fault -> new ErrorLine(fault.getKey(), LABELS.get(fault.getKey()) + "：" + fault.getValue()))
                .toList();
        return new ModelAndView(name, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("alarmed", watch.isAlarmed())
                .addObject("words", words)
                .addObject("faults", faults)
                .addObject("errors", errors);
    }
}
