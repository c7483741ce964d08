package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.Upload;
import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the one-time notice asks for, with what has come in since. */
@Component
class AwaitedMaterials {

    /**
     * @param supplied whether a file has come in since the notice
     * @param others files that others have sent since, and that stay whatever this sender adds
     */
    record Awaited(FileField file, boolean supplied, List<CaseView.File> others) {}

    private static final Set<String> SUPPLIED = Set.of(MaterialState.SUPPLIED.name(), MaterialState.VERIFIED.name());

    private final Cases cases;
    private final Catalogue catalogue;
    private final MaterialFiles files;

    AwaitedMaterials(Cases cases, Catalogue catalogue, MaterialFiles files) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.files = files;
    }

    /** Whether something was promised for later and may be brought now. */
    static boolean isDeferred(CaseView view) {
        return view.materials().stream().anyMatch(AwaitedMaterials::isDeferred);
    }

    private static boolean isDeferred(CaseView.Material one) {
        return one.state().equals(MaterialState.DEFERRED.name());
    }

    List<Material> notified(Actor applicant, CaseView view) {
        boolean replying = view.status().equals(CaseStatus.SUPPLEMENTING.name());
        var keys = view.materials().stream()
                .filter(one -> replying && one.notified() || isDeferred(one))
                .map(CaseView.Material::key)
                .toList();
        return version(applicant, view).item().materials().stream()
                .filter(material -> keys.contains(material.key()))
                .toList();
    }

    List<Awaited> fields(Actor applicant, CaseView view, ReceivedFiles received) {
        var version = version(applicant, view);
        var own = supplied(applicant, view);
        return notified(applicant, view).stream()
                .map(material -> field(version, material, view, received, own.of(material.key())))
                .toList();
    }

    /** What came in with an earlier part of the reply. */
    ReceivedFiles supplied(Actor applicant, CaseView view) {
        var parts = view.materials().stream()
                .filter(one -> one.notified() && SUPPLIED.contains(one.state()))
                .collect(Collectors.toMap(
                        one -> MaterialFiles.keptControl(one.key()),
                        one -> one.files().stream()
                                .map(file -> file.uploadId().toString())
                                .toArray(String[]::new)));
        return files.kept(applicant, notified(applicant, view), parts);
    }

    /** Materials whose files are others than those that came in before. */
    List<SentMaterial> news(Actor applicant, CaseView view, ReceivedFiles received) {
        var before = supplied(applicant, view).sent();
        return received.sent().stream().filter(one -> !before.contains(one)).toList();
    }

    private ItemVersion version(Actor applicant, CaseView view) {
        return catalogue.version(cases.visibleTo(applicant, view.caseNo()).itemVersionId());
    }

    private static String neverSent(Material material) {
        return material.neverSent().map(Material.Reason::words).orElse("尚未提交");
    }

    private static Awaited field(
            ItemVersion version, Material material, CaseView view, ReceivedFiles received, List<Upload> own) {
        var state = view.materials().stream()
                .filter(one -> one.key().equals(material.key()))
                .findFirst()
                .orElseThrow();
        boolean supplied = SUPPLIED.contains(state.state());
        var reason = supplied ? null : state.reason() == null ? neverSent(material) : state.reason();
        var field = FileField.of(version, material, true, received, reason);
        return new Awaited(field, supplied, supplied ? others(state, own) : List.of());
    }

    private static List<CaseView.File> others(CaseView.Material one, List<Upload> own) {
        var ids = own.stream().map(Upload::id).toList();
        return one.files().stream()
                .filter(file -> !ids.contains(file.uploadId()))
                .toList();
    }
}
