package cn.zhiban.identity.web;

import cn.zhiban.identity.ChangingPassword;
import cn.zhiban.identity.PasswordWish;
import cn.zhiban.identity.SessionOpening;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody changes the own password here. This session goes on under a new number, all others end. */
@Controller
@RequestMapping(PasswordPage.ADDRESS)
class PasswordPage {

    static final String ADDRESS = "/account/password";

    private static final List<Box> BOXES = List.of(
            new Box("current", "currentPassword", "现在的密码", "current-password", null),
            new Box("password", "newPassword", "新密码", "new-password", null),
            new Box("repeated", "repeatedPassword", "再输一次新密码", "new-password", null));

    private final ChangingPassword changing;
    private final SessionOpening sessions;

    PasswordPage(ChangingPassword changing, SessionOpening sessions) {
        this.changing = changing;
        this.sessions = sessions;
    }

    /**
     * @param input what the use case calls it
     * @param words what is wrong with it, null when nothing is
     */
    record Box(String input, String id, String label, String autocomplete, String words) {

        Box with(Map<String, String> faults) {
            return new Box(input, id, label, autocomplete, faults.get(input));
        }
    }

    @GetMapping
    ModelAndView show() {
        return page(Map.of());
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @RequestParam(name = "currentPassword", defaultValue = "") String current,
            @RequestParam(name = "newPassword", defaultValue = "") String password,
            @RequestParam(name = "repeatedPassword", defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var wish = new PasswordWish(current, password, repeated);
            sessions.goOn(changing.change(actor, wish, request.getRemoteAddr()), request, response);
        } catch (RefusedRequest refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return page(refused.fields());
        }
        return new ModelAndView("redirect:" + ADDRESS + "?changed");
    }

    /** Passwords are never sent back: they are typed anew. */
    private ModelAndView page(Map<String, String> faults) {
        var boxes = BOXES.stream().map(box -> box.with(faults)).toList();
        var errors = boxes.stream().filter(box -> box.words() != null).toList();
        var model = Map.of("boxes", boxes, "errors", errors, "shortest", changing.shortest());
        return new ModelAndView(
                "account/password", model, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
