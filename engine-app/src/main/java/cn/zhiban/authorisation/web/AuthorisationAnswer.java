package cn.zhiban.authorisation.web;

import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.authorisation.Authorisation.Party;
import cn.zhiban.authorisation.AuthorisationState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An authorisation as REST answers it and pages show it.
 *
 * @param itemKey null for every item
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuthorisationAnswer(
        long id,
        Named principal,
        Named agent,
        String itemKey,
        String itemName,
        LocalDate from,
        LocalDate until,
        AuthorisationState state,
        String stateLabel,
        OffsetDateTime givenAt,
        OffsetDateTime endedAt) {

    /** @param uscc null for a person, of whom nothing but the name is told */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Named(String name, String uscc) {

        static Named of(Party party) {
            return new Named(party.name(), party.uscc());
        }
    }

    static AuthorisationAnswer of(Authorisation one, String itemName, Instant now) {
        var state = one.at(now);
        return new AuthorisationAnswer(
                one.id(),
                Named.of(one.principal()),
                Named.of(one.agent()),
                one.itemKey(),
                itemName,
                one.from(),
                one.until(),
                state,
                state.label(),
                one.givenAt(),
                one.endedAt());
    }

    /** Whether there is still something to end. */
    public boolean open() {
        return state == AuthorisationState.NOT_BEGUN || state == AuthorisationState.IN_FORCE;
    }
}
