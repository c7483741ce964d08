package cn.zhiban.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A material that an item asks for. Anything that is not listed is not asked for; there is no 其他材料.
 *
 * @param key camelCase, stable
 * @param condition in words, for a conditional one; the item's table says the same of the answers
 * @param techniques of 告知承诺 and 容缺 that may take its place
 * @param original how many originals, in paper
 * @param copies how many copies, in paper
 * @param fileTypes allowed media types of an upload, as found from its content
 * @param maxMegabytes size of one upload, at most
 * @param requirement what makes it right
 * @param sample notes on the sample
 * @param blankForm name of the file with the empty form to print; null where there is none
 * @param filledSample name of the file that shows how it is filled in; null where there is none
 * @param deferral on which terms it may come later, where these are not the item's; null else
 * @param supplementReasons from which a clerk chooses what the one-time notice says of it
 */
public record Material(
        String key,
        String name,
        Need need,
        String condition,
        Weight kind,
        List<Technique> techniques,
        Source source,
        int original,
        int copies,
        List<String> fileTypes,
        int maxMegabytes,
        String requirement,
        String sample,
        String blankForm,
        String filledSample,
        DeferralTerms deferral,
        List<Reason> supplementReasons) {

    private static final int MEGABYTE = 1024 * 1024;

    public enum Need {
        REQUIRED,
        CONDITIONAL
    }

    /** 主要材料 or 次要材料; a main one is never deferred. */
    public enum Weight {
        MAIN,
        SECONDARY
    }

    /** Of 告知承诺 and 容缺; the first two are a material's, the other two the item's ({@link ReviewScheme}). */
    public enum Technique {
        DEFER_MATERIAL("材料后补"),
        WAIVE_MATERIAL("材料免交"),
        POSTPONE_REVIEW("实质审查后置"),
        WAIVE_REVIEW("实质审查豁免");

        private final String label;

        Technique(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who makes it. */
    public enum Source {
        APPLICANT("申请人自备"),
        GOVERNMENT("政府部门核发"),
        INTERMEDIARY("中介机构或者专业机构出具");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param neverSent whether it is what is said of a material that was never sent; one of the list is */
    public record Reason(String code, String words, Boolean neverSent) {

        public Reason {
            neverSent = Boolean.TRUE.equals(neverSent);
        }
    }

    /** The allowed types as people call them: PDF、JPEG、PNG. */
    public String fileTypesInWords() {
        return fileTypes.stream().map(Material::typeInWords).collect(Collectors.joining("、"));
    }

    private static String typeInWords(String type) {
        var name = type.substring(type.indexOf('/') + 1);
        return name.startsWith("vnd.openxmlformats") ? "DOCX" : name.toUpperCase(Locale.ROOT);
    }

    /** Why a file of that type and size does not do for this material, in one Chinese sentence; empty when it does. */
    public Optional<String> refusal(String type, long bytes) {
        if (bytes > (long) maxMegabytes * MEGABYTE) {
            return Optional.of("文件超过 " + maxMegabytes + " MB，请压缩后再上传");
        }
        return fileTypes.contains(type) ? Optional.empty() : Optional.of(refusal());
    }

    /** What is said of a file of any other type. */
    public String refusal() {
        return "只接受 " + fileTypesInWords() + " 文件";
    }

    /** Name of the file of that paper, in the item's folder. */
    public Optional<String> paper(Paper.Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case BLANK -> blankForm;
                    case SAMPLE -> filledSample;
                });
    }

    /** What is said of it when it was never sent; empty where a list of older days does not say it. */
    public Optional<Reason> neverSent() {
        return supplementReasons.stream().filter(Reason::neverSent).findFirst();
    }

    public Optional<Reason> supplementReason(String code) {
        return supplementReasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
