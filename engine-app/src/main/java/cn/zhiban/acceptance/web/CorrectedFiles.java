package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.CorrectingOnTheSpot;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files that a clerk takes in at the window for one material. */
@Component
class CorrectedFiles {

    private final Cases cases;
    private final Catalogue catalogue;
    private final MaterialFiles files;
    private final CorrectingOnTheSpot correcting;

    CorrectedFiles(Cases cases, Catalogue catalogue, MaterialFiles files, CorrectingOnTheSpot correcting) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.files = files;
        this.correcting = correcting;
    }

    /** @throws RefusedRequest by field, or as {@link CorrectingOnTheSpot#correct} */
    void take(Actor clerk, String caseNo, String key, HttpServletRequest request) {
        var version = cases.visibleTo(clerk, caseNo).itemVersionId();
        var material = catalogue
                .version(version)
                .item()
                .material(key)
                .orElseThrow(() -> RefusedRequest.notFound("material-unknown", "本事项没有材料“" + key + "”"));
        var received = files.receive(clerk, List.of(material), request);
        received.errors().values().stream().findFirst().ifPresent(words -> {
            throw RefusedRequest.invalid(words, Map.of("materials." + key, words));
        });
        correcting.correct(clerk, caseNo, received.sent(), Map.of());
    }
}
