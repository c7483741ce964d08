package cn.zhiban.credit.web;

import cn.zhiban.credit.FilingRequest;
import cn.zhiban.credit.OwnCredit;
import cn.zhiban.credit.Reasons;
import cn.zhiban.credit.RequestKind;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a holder says that a record is wrong, or asks that it be repaired. */
@Controller
class RequestPages {

    private final OwnCredit own;
    private final FilingRequest filing;
    private final Uploads uploads;

    RequestPages(OwnCredit own, FilingRequest filing, Uploads uploads) {
        this.own = own;
        this.filing = filing;
        this.uploads = uploads;
    }

    @GetMapping("/my/credit/{recordNo}/objection")
    ModelAndView objecting(Actor holder, @PathVariable String recordNo, HttpServletRequest request) {
        return page(holder, recordNo, RequestKind.OBJECTION, kept(request), Map.of());
    }

    @GetMapping("/my/credit/{recordNo}/repair")
    ModelAndView repairing(Actor holder, @PathVariable String recordNo, HttpServletRequest request) {
        return page(holder, recordNo, RequestKind.REPAIR, kept(request), Map.of());
    }

    @PostMapping("/my/credit/{recordNo}/objection")
    ModelAndView object(
            Actor holder,
            @PathVariable String recordNo,
            @RequestParam(name = "_reasons", defaultValue = "") String reasons,
            @RequestParam(name = "proofs", required = false) List<MultipartFile> proofs)
            throws IOException {
        return file(holder, recordNo, RequestKind.OBJECTION, reasons, proofs);
    }

    @PostMapping("/my/credit/{recordNo}/repair")
    ModelAndView repair(
            Actor holder,
            @PathVariable String recordNo,
            @RequestParam(name = "_reasons", defaultValue = "") String reasons,
            @RequestParam(name = "proofs", required = false) List<MultipartFile> proofs)
            throws IOException {
        return file(holder, recordNo, RequestKind.REPAIR, reasons, proofs);
    }

    private ModelAndView file(
            Actor holder, String recordNo, RequestKind kind, String reasons, List<MultipartFile> proofs)
            throws IOException {
        var files = proofs == null
                ? List.<MultipartFile>of()
                : proofs.stream().filter(file -> !file.isEmpty()).toList();
        var faults = Reasons.faults(kind, reasons, files.size());
        if (!faults.isEmpty()) {
            return page(holder, recordNo, kind, reasons, faults);
        }
        if (!own.dossier(holder, recordNo).may(kind)) {
            return new ModelAndView("redirect:/my/credit/" + recordNo);
        }
        List<UUID> stored;
        try {
            stored = stored(holder, files);
        } catch (RefusedRequest unfit) {
            return page(holder, recordNo, kind, reasons, Map.of("proofs", unfit.getMessage()));
        }
        filing.file(holder, recordNo, kind, Reasons.of(kind, reasons, stored));
        return new ModelAndView("redirect:/my/credit/" + recordNo + "?filed");
    }

    private List<UUID> stored(Actor holder, List<MultipartFile> files) throws IOException {
        var stored = new ArrayList<UUID>();
        for (var file : files) {
            stored.add(uploads.store(holder, file.getOriginalFilename(), file, file.getSize())
                    .id());
        }
        return stored;
    }

    private ModelAndView page(
            Actor holder, String recordNo, RequestKind kind, String reasons, Map<String, String> faults) {
        var view = own.dossier(holder, recordNo);
        if (!view.may(kind)) {
            return new ModelAndView("redirect:/my/credit/" + recordNo);
        }
        var page = new ModelAndView(
                "my/credit-request", faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("view", view)
                .addObject("kind", kind)
                .addObject("reasons", reasons)
                .addObject("faults", faults)
                .addObject(
                        "errors",
                        faults.entrySet().stream()
                                .map(fault -> new ErrorLink(fault.getKey(), fault.getValue()))
                                .toList());
    }

    private static String kept(HttpServletRequest request) {
        return KeptInput.take(request).getOrDefault("_reasons", new String[] {""})[0];
    }
}
