package cn.zhiban.casefile;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Ground;
import cn.zhiban.catalogue.SelectingGrounds;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps a favourable result back while the application itself says that a condition of the item is not met. */
@Component
class GateOfAnswers implements ResultGate {

    private final Catalogue catalogue;
    private final SelectingGrounds selecting;

    GateOfAnswers(Catalogue catalogue, SelectingGrounds selecting) {
        this.catalogue = catalogue;
        this.selecting = selecting;
    }

    @Override
    public Optional<String> closed(CaseFile locked) {
        var version = catalogue.version(locked.itemVersionId());
        var grounds = selecting.of(version, version.told(locked.form())).stream()
                .map(Ground::words)
                .collect(Collectors.joining("；"));
        return grounds.isEmpty() ? Optional.empty() : Optional.of("申请表的回答不符合条件：%s，不能作出准予的决定".formatted(grounds));
    }
}
