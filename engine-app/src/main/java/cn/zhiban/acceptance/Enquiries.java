package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.catalogue.SelectingMaterials;
import cn.zhiban.form.FormContext;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.Enquiry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an application or a case gives occasion to ask of the registers. */
@Component
public class Enquiries {

    private final Catalogue catalogue;
    private final SelectingMaterials selecting;
    private final OfficeClock clock;

    Enquiries(Catalogue catalogue, SelectingMaterials selecting, OfficeClock clock) {
        this.catalogue = catalogue;
        this.selecting = selecting;
        this.clock = clock;
    }

    /**
     * Before an application is taken in, by the answers that are already right.
     *
     * @param typed the answers as they were sent; null for none
     */
    public Enquiry typed(ItemVersion version, Long accountId, Map<String, Object> typed) {
        var item = version.item();
        var context = new FormContext(clock.today(), item.choices(NoticePhase.BEFORE_NOTICE));
        var input = typed == null ? Map.<String, Object>of() : typed;
        return of(
                version,
                accountId,
                version.form(item.applicationForm()).validate(input, context).values());
    }

    Enquiry of(CaseFile file) {
        return of(catalogue.version(file.itemVersionId()), file.accountId(), file.form());
    }

    Enquiry of(ItemVersion version, Long accountId, Map<String, Object> answers) {
        return new Enquiry(version, accountId, answers, selecting.required(version, answers));
    }
}
