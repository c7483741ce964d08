package cn.zhiban.catalogue;

import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.form.Option;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One service item as its {@code item.yaml} states it: the 实施清单 (implementation list) with every element of GB/T
 * 39554.2, and what steers its cases.
 *
 * @param key kebab-case; also the name of the item's folder and model
 * @param version of the list, as the office counts it
 * @param kind 办件类型: decided at once, or within a promised limit
 * @param limits every limit with its own legal basis; a consequence only where the limit names one
 * @param specialStages time that is announced in writing and not counted (特殊环节)
 * @param nonAcceptanceGrounds reasons from which a clerk chooses when not accepting
 * @param refusalGrounds reasons from which an examiner chooses when refusing
 * @param caseNumberPrefix capital letters before the year and the number of a case
 * @param process id of the item's process
 * @param applicationForm id of the form that applicants fill in
 * @param prefill from where an answer of that form is filled in for the applicant, by its key: the first source that
 *     knows it
 * @param supervision id of the process that supervises a case whose limit has passed
 * @param materialSelection id of the table that says which conditional materials the answers make necessary; null
 *     where no material is conditional
 * @param refusalSelection id of the table that says which answers of that form stand against a favourable result, and by
 *     which ground of refusal; null where none does by itself
 * @param serviceChoice key of the answer by which an applicant chooses how papers reach it, {@code INBOX} being the
 *     consent to electronic service; null where the form does not ask, so that nobody is served there
 * @param commitment how 告知承诺 is offered; null where the item has no letter
 * @param enquiry which answers of that form are asked of the office; null for an item that is no inquiry
 * @param rating that its cases may be rated once they are done; null where they may not
 * @param deferral how materials may come later; null where none may
 * @param review how it is chosen when the substance is examined; null where it always is, before the decision
 * @param checks what the office finds out by itself in registers of other organs
 * @param sourceNotes what was not read in its original and is to be verified
 */
public record ItemDefinition(
        String key,
        String version,
        LocalDate effectiveFrom,
        String name,
        String alias,
        String summary,
        ListKind list,
        Kind kind,
        Shape shape,
        Codes codes,
        Body body,
        List<String> legalBases,
        List<Limit> limits,
        List<SpecialStage> specialStages,
        Guide guide,
        Access access,
        List<Material> materials,
        List<Ground> nonAcceptanceGrounds,
        List<Ground> refusalGrounds,
        List<Result> results,
        List<Delivery> delivery,
        List<Remedy> remedies,
        String caseNumberPrefix,
        String process,
        String applicationForm,
        Map<String, List<PrefillSource>> prefill,
        String supervision,
        String materialSelection,
        String refusalSelection,
        String serviceChoice,
        CommitmentTerms commitment,
        Enquiry enquiry,
        Rating rating,
        DeferralScheme deferral,
        ReviewScheme review,
        List<RegisterCheck> checks,
        List<SourceNote> sourceNotes) {

    public ItemDefinition {
        checks = checks == null ? List.of() : checks;
        prefill = prefill == null ? Map.of() : prefill;
    }

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Whose list the item stands on: 部门清单, 共性清单, 个性化清单. */
    public enum ListKind {
        DEPARTMENT,
        COMMON,
        INDIVIDUAL
    }

    /** 即办件 or 承诺件. */
    public enum Kind {
        IMMEDIATE,
        PROMISED
    }

    /** The shape of the item's process. */
    public enum Shape {
        INQUIRY,
        ONE_TIME_NOTIFICATION,
        DEADLINE_BOUND,
        COMMITMENT_AND_DEFERRAL
    }

    /** What is known of an applicant before it fills in a form. */
    public enum PrefillSource {
        ACCOUNT_NAME,
        ACCOUNT_USCC,
        ACCOUNT_ID_NUMBER,
        ACCOUNT_PHONE,
        EARLIER_CASE,
        /** That an agent acts, where one does. */
        AGENT_ACTS,
        AGENT_NAME,
        AGENT_PHONE
    }

    /**
     * @param basicCode 基本编码, 12 digits
     * @param implementationCode 实施编码, 31 characters: the body's credit code, the level, the basic code
     */
    public record Codes(String basicCode, String implementationCode, String typeCode, String typeName) {}

    /** Time that does not count, such as 专家评审; announced in writing, at most the given working days. */
    public record SpecialStage(String name, int atMostDays, String legalBasis) {}

    public record Delivery(String key, String name, String words) {

        /** The way that needs the applicant's consent. */
        public static final String INBOX = "INBOX";
    }

    /**
     * Keys of the application's answers that make an enquiry. Whoever asks at the window or by phone need not say who he
     * is.
     */
    public record Enquiry(String question, String topic) {}

    /** @param legalBasis why the office asks how its service was liked */
    public record Rating(String legalBasis) {}

    public record Remedy(String name, String words) {}

    public record SourceNote(String element, String words) {}

    /** @throws IOException where it is no YAML or does not fit, with the place */
    public static ItemDefinition read(byte[] yaml) throws IOException {
        return YAML.readValue(yaml, ItemDefinition.class);
    }

    /** The limit of the decision that runs from acceptance; none for an item that is decided at once. */
    public Optional<Limit> decisionLimit() {
        return limits.stream().filter(limit -> limit.stage() == Stage.DECISION).findFirst();
    }

    /** Days of the decision by law, in the limit's unit; 0 where it is decided at once. */
    public int statutoryDays() {
        return decisionLimit().map(Limit::days).orElse(0);
    }

    /** Days of the decision by the office's promise, else by law. */
    public int promisedDays() {
        return decisionLimit()
                .map(limit -> limit.promisedDays() == null ? limit.days() : limit.promisedDays())
                .orElse(0);
    }

    public Optional<Material> material(String materialKey) {
        return materials.stream()
                .filter(material -> material.key().equals(materialKey))
                .findFirst();
    }

    /** On what terms the material may come later; empty where it may not. */
    public Optional<DeferralTerms> deferralOf(Material material) {
        if (deferral == null || !material.techniques().contains(Material.Technique.DEFER_MATERIAL)) {
            return Optional.empty();
        }
        return Optional.of(
                material.deferral() == null
                        ? deferral.terms()
                        : material.deferral().over(deferral.terms()));
    }

    /** The office's limit of a stage; the first one where the stage has several, which share their basis. */
    public Limit limit(Stage stage) {
        return limits.stream()
                .filter(limit -> limit.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The special stage that words speak of: the one whose name they contain, else the only one that the item has.
     *
     * @return empty where the item names none that fits
     */
    public Optional<SpecialStage> specialStage(String words) {
        return specialStages.stream()
                .filter(stage -> words.contains(stage.name()))
                .findFirst()
                .or(() -> specialStages.size() == 1 ? Optional.of(specialStages.get(0)) : Optional.empty());
    }

    /**
     * The lists of reasons from which forms of tasks let choose, by the name that the forms use; only those that may be
     * given in the phase.
     */
    public Map<String, List<Option>> choices(NoticePhase phase) {
        return choices(phase, false);
    }

    /** @param settled whether all that the notice demands is in order: no reason that says otherwise is left */
    public Map<String, List<Option>> choices(NoticePhase phase, boolean settled) {
        var grounds = nonAcceptanceGrounds.stream()
                .filter(ground -> ground.isOpenIn(phase))
                .filter(ground -> !(settled && ground.onlyAfterNotice()))
                .toList();
        return Map.of("refusalGrounds", options(refusalGrounds), "nonAcceptanceGrounds", options(grounds));
    }

    public Ground refusalGround(String code) {
        return ground(refusalGrounds, code);
    }

    public Ground nonAcceptanceGround(String code) {
        return ground(nonAcceptanceGrounds, code);
    }

    /** @param decision as the routing fact names it */
    public Result result(String decision) {
        return results.stream()
                .filter(result -> result.key().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    /** What a person may do against a no, in one sentence after the other. */
    public String remediesInWords() {
        return remedies.stream().map(remedy -> remedy.words() + "。").collect(Collectors.joining());
    }

    private static List<Option> options(List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> new Option(ground.code(), ground.words()))
                .toList();
    }

    private static Ground ground(List<Ground> grounds, String code) {
        return grounds.stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
