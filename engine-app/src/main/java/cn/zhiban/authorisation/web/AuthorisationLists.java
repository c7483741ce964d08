package cn.zhiban.authorisation.web;

import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.authorisation.Authorisations;
import cn.zhiban.authorisation.ItemNames;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an account gave and what it was given, page by page, the newest first. */
@Component
class AuthorisationLists {

    /** @param next of which the next page continues; null on the last */
    record Page(List<AuthorisationAnswer> items, Long next) {}

    private static final int MOST_ON_A_PAGE = 100;

    private final Authorisations authorisations;
    private final ItemNames items;
    private final OfficeClock clock;

    AuthorisationLists(Authorisations authorisations, ItemNames items, OfficeClock clock) {
        this.authorisations = authorisations;
        this.items = items;
        this.clock = clock;
    }

    Page given(Actor principal, Long after, int limit) {
        int size = size(limit);
        return page(authorisations.given(principal, before(after), size + 1), size);
    }

    Page held(Actor agent, Long after, int limit) {
        int size = size(limit);
        return page(authorisations.held(agent, before(after), size + 1), size);
    }

    AuthorisationAnswer answer(Authorisation one) {
        return AuthorisationAnswer.of(one, items.of(one.itemKey()), clock.instant());
    }

    private Page page(List<Authorisation> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown.stream().map(this::answer).toList(),
                found.size() > size ? shown.get(size - 1).id() : null);
    }

    private static long before(Long after) {
        return after == null ? Long.MAX_VALUE : after;
    }

    private static int size(int limit) {
        return Math.max(1, Math.min(limit, MOST_ON_A_PAGE));
    }
}
