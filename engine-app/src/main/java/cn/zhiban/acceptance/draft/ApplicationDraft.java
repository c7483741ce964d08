package cn.zhiban.acceptance.draft;

import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An application that has not been sent yet.
 *
 * @param itemVersionId the version of the item for which it was saved last
 * @param version counts the changes; a page says on which one it stands
 * @param sources where an answer comes from that was filled in for the applicant, by key, until it is changed
 * @param savedSteps the version in which each page was changed last, by its id; a page that was never sent has none
 */
public record ApplicationDraft(
        UUID id,
        long accountId,
        String itemKey,
        long itemVersionId,
        int version,
        Answers answers,
        Map<String, String> sources,
        Map<String, Integer> savedSteps,
        Instant createdAt,
        Instant savedAt) {

    /** When it is deleted unless it is saved again. */
    public OffsetDateTime keptUntil() {
        return savedAt.plus(Keeping.KEPT).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    public boolean isSaved(Step step) {
        return savedSteps.containsKey(step.id());
    }

    /** Whether somebody has changed that page since the given version. */
    boolean isChangedSince(int seen, Step step) {
        return savedSteps.getOrDefault(step.id(), 0) > seen;
    }

    /** With other answers on one page; whatever is changed there comes from the applicant now. */
    ApplicationDraft typing(Step step, Map<String, Object> typed) {
        var left = new LinkedHashMap<>(sources);
        left.keySet()
                .removeIf(key -> step.keys().contains(key)
                        && !answers.in(step.kept()).getOrDefault(key, "").equals(typed.getOrDefault(key, "")));
        return new ApplicationDraft(
                id,
                accountId,
                itemKey,
                itemVersionId,
                version,
                answers.with(step, typed),
                left,
                savedSteps,
                createdAt,
                savedAt);
    }

    /** The next version, with these answers on one page. */
    ApplicationDraft saving(Step step, Map<String, Object> typed, Instant at) {
        var next = typing(step, typed);
        var saved = new LinkedHashMap<>(savedSteps);
        saved.put(step.id(), version + 1);
        return new ApplicationDraft(
                id,
                accountId,
                itemKey,
                itemVersionId,
                version + 1,
                next.answers(),
                next.sources(),
                saved,
                createdAt,
                at);
    }

    /** The same application for another version of its item. */
    ApplicationDraft carriedTo(long otherVersion, Answers carried) {
        return new ApplicationDraft(
                id, accountId, itemKey, otherVersion, version, carried, sources, savedSteps, createdAt, savedAt);
    }
}
