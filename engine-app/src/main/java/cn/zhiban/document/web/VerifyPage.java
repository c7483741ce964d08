package cn.zhiban.document.web;

import cn.zhiban.document.VerifyingDocument;
import cn.zhiban.identity.TooManyAttempts;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 文书核验: whoever holds a document types its code, or comes by its QR code, and reads whether it has force. */
@Controller
class VerifyPage {

    private static final String VIEW = "verify";

    private final VerifyingDocument verifying;

    VerifyPage(VerifyingDocument verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(required = false) String code, HttpServletRequest request) {
        return code == null ? page(Map.of(), HttpStatus.OK) : verified(code, request);
    }

    @GetMapping("/verify/{code}")
    ModelAndView verified(@PathVariable String code, HttpServletRequest request) {
        try {
            return page(Map.of("document", verifying.verify(code, request.getRemoteAddr())), HttpStatus.OK);
        } catch (RefusedRequest refused) {
            var known = refused.kind() == RefusedRequest.Kind.NOT_FOUND;
            return page(
                    Map.of("typed", code, "error", refused.getMessage()),
                    known ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (TooManyAttempts tooMany) {
            return page(
                    Map.of("typed", code, "error", "尝试次数过多，请在 " + tooMany.waitSeconds() + " 秒后再试"),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static ModelAndView page(Map<String, Object> found, HttpStatus status) {
        var model = new HashMap<String, Object>(found);
        model.putIfAbsent("document", null);
        model.putIfAbsent("typed", "");
        model.putIfAbsent("error", null);
        return new ModelAndView(VIEW, model, status);
    }
}
