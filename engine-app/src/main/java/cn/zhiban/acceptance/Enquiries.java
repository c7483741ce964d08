package cn.zhiban.acceptance;

import cn.zhiban.catalogue.ItemDefinition.NoticePhase;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.form.FormContext;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.Enquiry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an application gives occasion to ask before it is taken in: by the answers that are already right. */
@Component
public class Enquiries {

    private final OfficeClock clock;

    Enquiries(OfficeClock clock) {
        this.clock = clock;
    }

    /** @param typed the answers as they were sent; null for none */
    public Enquiry of(ItemVersion version, Long accountId, Map<String, Object> typed) {
        var item = version.item();
        var context = new FormContext(clock.today(), item.choices(NoticePhase.BEFORE_NOTICE));
        var input = typed == null ? Map.<String, Object>of() : typed;
        return new Enquiry(
                version,
                accountId,
                version.form(item.applicationForm()).validate(input, context).values());
    }
}
