package cn.zhiban.enquiry.web;

import cn.zhiban.enquiry.Answer;
import cn.zhiban.enquiry.Answer.State;
import cn.zhiban.enquiry.ProposingAnswer;
import cn.zhiban.enquiry.PublishingAnswer;
import cn.zhiban.enquiry.PublishingAnswer.Edited;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From the answer of a case to an answer for everybody: proposed, edited, published, withdrawn. */
@RestController
@RequestMapping("/api/v1/answers")
class PublicationCalls {

    record Proposal(String caseNo) {}

    record Edit(String topic, String question, String answer, int version) {}

    record Publication(int version) {}

    record Withdrawal(String reason) {}

    record Shown(
            long id,
            String caseNo,
            String topic,
            String question,
            String answer,
            State state,
            int version,
            LocalDate publishedOn,
            String withdrawalReason) {

        static Shown of(Answer one) {
            return new Shown(
                    one.id(),
                    one.caseNo(),
                    one.topic(),
                    one.question(),
                    one.answer(),
                    one.state(),
                    one.version(),
                    one.publishedAt() == null ? null : one.publishedAt().toLocalDate(),
                    one.withdrawalReason());
        }
    }

    record ShownPage(List<Shown> items, String next) {}

    private static final int PAGE = 50;

    private final ProposingAnswer proposing;
    private final PublishingAnswer publishing;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    PublicationCalls(
            ProposingAnswer proposing, PublishingAnswer publishing, Idempotency idempotency, RequestDigest digest) {
        this.proposing = proposing;
        this.publishing = publishing;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "Answers that are proposed and not public yet, newest first")
    @GetMapping("/proposed")
    ShownPage proposed(Actor actor, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after) {
        var page = publishing.in(actor, State.PROPOSED, after, PAGE);
        return new ShownPage(
                page.answers().stream().map(Shown::of).toList(), page.next() == null ? null : page.next() + "");
    }

    @Operation(summary = "Proposes the answer of an answered enquiry for everybody to read")
    @PostMapping
    ResponseEntity<?> propose(
            Actor actor,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody Proposal proposal) {
        return idempotency.once(
                actor,
                key,
                "POST /api/v1/answers",
                digest.of(proposal),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(Shown.of(proposing.propose(actor, proposal.caseNo()))));
    }

    @Operation(summary = "Edits what is to be public; version says what was read")
    @PutMapping("/{id}")
    Shown edit(Actor actor, @PathVariable long id, @RequestBody Edit edit) {
        return Shown.of(
                publishing.edit(actor, id, edit.version(), new Edited(edit.topic(), edit.question(), edit.answer())));
    }

    @Operation(summary = "Publishes what was read; version says what")
    @PostMapping("/{id}/publish")
    Shown publish(Actor actor, @PathVariable long id, @RequestBody Publication publication) {
        return Shown.of(publishing.publish(actor, id, publication.version()));
    }

    @Operation(summary = "Takes an answer back from the public, with the reason")
    @PostMapping("/{id}/withdraw")
    Shown withdraw(Actor actor, @PathVariable long id, @RequestBody Withdrawal withdrawal) {
        return Shown.of(publishing.withdraw(actor, id, withdrawal.reason()));
    }
}
