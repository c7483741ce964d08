package cn.zhiban.rating;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseRatings;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.shared.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows a case how it was rated; asks the table of those alone that may have been. */
@Component
class RatingsOfCases implements CaseRatings {

    /** What a rated case may have become. */
    private static final Set<CaseStatus> DONE = Set.of(CaseStatus.DELIVERED, CaseStatus.REVOKED);

    private final Ratings ratings;
    private final RatedVersions rated;

    RatingsOfCases(Ratings ratings, RatedVersions rated) {
        this.ratings = ratings;
        this.rated = rated;
    }

    @Override
    public Optional<Shown> of(CaseFile file, Actor reader) {
        if (!DONE.contains(file.status()) || !rated.includes(file.itemVersionId())) {
            return Optional.empty();
        }
        boolean own = Objects.equals(file.accountId(), reader.accountId());
        var given = ratings.of(file.id()).map(one -> shown(one, own)).orElse(null);
        return Optional.of(new Shown(own && given == null && file.status() == CaseStatus.DELIVERED, given));
    }

    private static Given shown(Rating one, boolean own) {
        var level = one.level();
        return new Given(level.number(), level.label(), level.isBad(), own ? one.words() : null, one.ratedAt());
    }
}
