package cn.zhiban.identity.web;

import cn.zhiban.identity.ChangingPassword;
import cn.zhiban.identity.PasswordWish;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own password, for programs. */
@RestController
@Tag(name = "Accounts")
class PasswordCall {

    private final ChangingPassword changing;

    PasswordCall(ChangingPassword changing) {
        this.changing = changing;
    }

    record Wish(String current, String password) {}

    @PostMapping("/api/v1/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change the own password",
            description = "Ends every session of the account; its API keys stay.")
    void change(@RequestBody Wish wish, Actor actor, HttpServletRequest request) {
        var typed = new PasswordWish(wish.current(), wish.password(), wish.password());
        changing.change(actor, typed, request.getRemoteAddr());
    }
}
