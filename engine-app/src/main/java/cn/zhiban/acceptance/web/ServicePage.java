package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.acceptance.ServingNonAcceptance;
import cn.zhiban.acceptance.ServingNotice;
import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Records when a notice or a refusal to accept was handed over or arrived by post, with the signed receipt or the courier's. */
@Controller
class ServicePage {

    private static final String UPLOAD = "upload-";

    /** By code, where it is not the moment that is wrong; what is wrong with the file itself begins with {@link #UPLOAD}. */
    private static final Map<String, String> PLACES = Map.of(
            "service-channel", "served-channel", "service-proof-required", "served-proof", UPLOAD, "served-proof");

    /** What is recorded, once its form could be read. */
    private interface Recording {

        void record() throws IOException;
    }

    private final ServingNotice notices;
    private final ServingNonAcceptance refusals;
    private final ServiceProof proofs;
    private final StaffCase staffCase;

    ServicePage(ServingNotice notices, ServingNonAcceptance refusals, ServiceProof proofs, StaffCase staffCase) {
        this.notices = notices;
        this.refusals = refusals;
        this.proofs = proofs;
        this.staffCase = staffCase;
    }

    @PostMapping("/staff/cases/{caseNo}/notices/{number}/service")
    ModelAndView serve(
            Actor clerk,
            @PathVariable String caseNo,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "proof", required = false) MultipartFile proof)
            throws IOException {
        return recorded(clerk, caseNo, "notice", typed, () -> {
            var moment = proofs.moment(servedAt(typed));
            notices.serve(clerk, caseNo, number, moment, proofs.stored(clerk, proof));
        });
    }

    @PostMapping("/staff/cases/{caseNo}/documents/{number}/service")
    ModelAndView serveRefusal(
            Actor clerk,
            @PathVariable String caseNo,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "proof", required = false) MultipartFile proof)
            throws IOException {
        return recorded(clerk, caseNo, "refusal", typed, () -> {
            var channel = channel(typed);
            var moment = proofs.moment(servedAt(typed));
            refusals.serve(clerk, caseNo, number, channel, moment, proofs.stored(clerk, proof));
        });
    }

    private ModelAndView recorded(
            Actor clerk, String caseNo, String place, Map<String, String> typed, Recording recording)
            throws IOException {
        try {
            recording.record();
            return new ModelAndView("redirect:/staff/cases/" + caseNo + "#" + place);
        } catch (RefusedRequest refused) {
            if (refused.kind() == RefusedRequest.Kind.FORBIDDEN || refused.kind() == RefusedRequest.Kind.NOT_FOUND) {
                throw refused;
            }
            var page = new ModelAndView("staff/case", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addAllObjects(staffCase.model(clerk, caseNo, null, Answer.choosing(null), null));
            return page.addObject("serviceError", error(refused))
                    .addObject("servedAt", servedAt(typed))
                    .addObject("servedBy", typed.get("_channel"));
        }
    }

    private static ErrorLink error(RefusedRequest refused) {
        var kind = refused.code().startsWith(UPLOAD) ? UPLOAD : refused.code();
        return new ErrorLink(PLACES.getOrDefault(kind, "served-at"), refused.getMessage());
    }

    private static String servedAt(Map<String, String> typed) {
        return typed.getOrDefault("_servedAt", "");
    }

    private static Channel channel(Map<String, String> typed) {
        return ServingNonAcceptance.BY_HAND.stream()
                .filter(one -> one.name().equals(typed.get("_channel")))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid("service-channel", "请选择送达方式"));
    }
}
