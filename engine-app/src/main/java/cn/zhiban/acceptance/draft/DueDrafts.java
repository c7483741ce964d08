package cn.zhiban.acceptance.draft;

import cn.zhiban.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The moments at which somebody is reminded of a draft, or one expires. */
@Component
class DueDrafts implements DueWork {

    private final RemindingOfDrafts reminding;
    private final IdleDrafts drafts;

    DueDrafts(RemindingOfDrafts reminding, IdleDrafts drafts) {
        this.reminding = reminding;
        this.drafts = drafts;
    }

    @Override
    public Optional<Instant> next(Instant upTo) {
        return drafts.nextMoment().filter(moment -> !moment.isAfter(upTo));
    }

    @Override
    public Done run() {
        return new Done(reminding.run(), 0);
    }
}
