package cn.zhiban.authorisation.web;

import cn.zhiban.authorisation.EndingAuthorisation;
import cn.zhiban.authorisation.GivingAuthorisation;
import cn.zhiban.authorisation.GivingAuthorisation.Wish;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/authorisations")
class AuthorisationCalls {

    private static final String ROUTE = "POST /api/v1/authorisations";

    private final GivingAuthorisation giving;
    private final EndingAuthorisation ending;
    private final AuthorisationLists lists;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    AuthorisationCalls(
            GivingAuthorisation giving,
            EndingAuthorisation ending,
            AuthorisationLists lists,
            Idempotency idempotency,
            RequestDigest digest) {
        this.giving = giving;
        this.ending = ending;
        this.lists = lists;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "The agents whom I authorised, also in the past, the newest first")
    @GetMapping
    AuthorisationLists.Page given(
            Actor principal, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        return lists.given(principal, after, limit);
    }

    @Operation(summary = "Who authorised me, also in the past, the newest first")
    @GetMapping("/held")
    AuthorisationLists.Page held(
            Actor agent, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        return lists.held(agent, after, limit);
    }

    @Operation(summary = "Lets an agency apply for me, for one item or all, from one day to another")
    @PostMapping
    ResponseEntity<?> give(
            Actor principal,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody Wish wish) {
        return idempotency.once(
                principal,
                key,
                ROUTE,
                digest.of(wish),
                () -> ResponseEntity.status(HttpStatus.CREATED).body(lists.answer(giving.give(principal, wish))));
    }

    @Operation(summary = "Ends an authorisation now; ended again it stays as it is")
    @PostMapping("/{id}/end")
    AuthorisationAnswer end(Actor principal, @PathVariable long id) {
        return lists.answer(ending.end(principal, id));
    }
}
