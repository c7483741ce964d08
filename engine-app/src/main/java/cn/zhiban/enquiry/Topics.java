package cn.zhiban.enquiry;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.Option;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The topics between which the application form of an item lets choose. */
@Component
public class Topics {

    private final OfficeClock clock;

    Topics(OfficeClock clock) {
        this.clock = clock;
    }

    public List<Option> of(ItemVersion version) {
        var item = version.item();
        var context = new FormContext(clock.today(), item.choices(NoticePhase.BEFORE_NOTICE));
        return version.form(item.applicationForm()).view(Map.of(), Map.of(), context).parts().stream()
                .flatMap(Topics::all)
                .filter(part -> part.key().equals(item.enquiry().topic()))
                .flatMap(part -> part.options().stream())
                .map(offer -> new Option(offer.value(), offer.label()))
                .toList();
    }

    private static Stream<FormPart> all(FormPart part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(Topics::all));
    }
}
