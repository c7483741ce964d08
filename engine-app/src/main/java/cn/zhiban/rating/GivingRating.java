package cn.zhiban.rating;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever asked rates the service, of its own will and once for each case (评价人自愿自主, 一事一评). Source: 国办发〔2019〕51号.
 * Words may be added and never have to be, for a bad rating neither: who must explain himself rates less freely.
 */
@Component
public class GivingRating {

    private static final int LONGEST_WORDS = 500;

    private final EnteringCase entering;
    private final RatedVersions rated;
    private final Ratings ratings;
    private final Judgements judgements;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    GivingRating(
            EnteringCase entering,
            RatedVersions rated,
            Ratings ratings,
            Judgements judgements,
            Timeline timeline,
            AuditTrail audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.entering = entering;
        this.rated = rated;
        this.ratings = ratings;
        this.judgements = judgements;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The same once more changes nothing and answers what there is.
     *
     * @param level 5 非常满意 to 1 非常不满意
     * @param words at most 500 characters; null or blank for none
     * @throws RefusedRequest {@code invalid-input}; {@code case-not-found}; {@code rating-by-applicant} to the agent;
     *     {@code not-ratable} where the item is not rated or the case ended without a result; {@code not-ratable-yet};
     *     {@code already-rated}
     */
    @Transactional
    public Rating rate(Actor actor, String caseNo, Integer level, String words) {
        var chosen = checked(level);
        var said = checked(words);
        var locked = entering.enter(actor, caseNo);
        if (!Objects.equals(locked.accountId(), actor.accountId())) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "rating-by-applicant", "服务评价由咨询人或者申请人自己作出，不能代评");
        }
        var there = ratings.of(locked.id()).orElse(null);
        if (there == null) {
            refuseUnlessDone(locked);
            return give(locked, actor, new Rating(locked.id(), chosen, said, clock.now()));
        }
        if (there.level() == chosen && Objects.equals(there.words(), said)) {
            return there;
        }
        throw RefusedRequest.conflict("already-rated", "办件%s已经评价过，一件办件评价一次，评价不能修改".formatted(caseNo));
    }

    private Rating give(CaseFile locked, Actor actor, Rating given) {
        ratings.add(given, actor, judgements.latest(locked.id()).actor());
        var level = given.level();
        timeline.show(locked, actor, "RATED", "服务评价：" + level.label());
        audit.record(actor, "rating.give", "case", locked.caseNo(), Map.of("level", level.number()));
        events.publishEvent(new Rating.Given(locked.id(), level));
        return given;
    }

    private void refuseUnlessDone(CaseFile locked) {
        if (!rated.includes(locked.itemVersionId())) {
            throw RefusedRequest.conflict("not-ratable", "办件%s的事项没有开通服务评价".formatted(locked.caseNo()));
        }
        if (locked.status() == CaseStatus.DELIVERED) {
            return;
        }
        throw locked.status().isClosed()
                ? RefusedRequest.conflict(
                        "not-ratable",
                        "办件%s是“%s”，没有可以评价的办理结果"
                                .formatted(locked.caseNo(), locked.status().label()))
                : RefusedRequest.conflict("not-ratable-yet", "办件%s还没有办结，办结之后才能评价".formatted(locked.caseNo()));
    }

    private static Level checked(Integer level) {
        return Level.of(level)
                .orElseThrow(() -> RefusedRequest.invalid(
                        "请改正服务评价", Map.of("level", level == null ? "请选择您的满意程度" : "满意程度是 1 至 5：5 非常满意，1 非常不满意")));
    }

    private static String checked(String words) {
        var said = words == null ? "" : words.strip();
        FreeText.check("words", said, LONGEST_WORDS);
        return said.isEmpty() ? null : said;
    }
}
