package cn.zhiban.acceptance.draft;

import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.CheckingCommitment;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was answered so far, as typed: nothing of it has been judged. */
public record Answers(Map<Area, Map<String, Object>> byArea) {

    /** On a page of the form the files of a material stand under its key behind this, as their errors do. */
    public static final String FILES = CheckingDraft.MATERIALS;

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Map<String, Object> in(Area area) {
        return byArea.getOrDefault(area, Map.of());
    }

    /** What was answered on that page. */
    public Map<String, Object> on(Step step) {
        var answers = new LinkedHashMap<>(in(step.kept()));
        answers.keySet().retainAll(step.keys());
        step.files().stream()
                .filter(in(Area.MATERIALS)::containsKey)
                .forEach(key -> answers.put(FILES + key, in(Area.MATERIALS).get(key)));
        return answers;
    }

    /** With other answers on one page; answers of other pages stay as they are, and unknown keys are left out. */
    public Answers with(Step step, Map<String, Object> answers) {
        var ofArea = new LinkedHashMap<>(in(step.kept()));
        ofArea.keySet().removeAll(step.keys());
        given(answers).forEach((key, value) -> {
            if (step.keys().contains(key)) {
                ofArea.put(key, value);
            }
        });
        return with(step.kept(), ofArea).withFiles(step.files(), given(answers));
    }

    /** The materials in whose place a letter is to be signed, in the order of the item's list. */
    public List<String> committed(ItemDefinition item) {
        var chosen = in(Area.MATERIALS).get(Flow.COMMITTED) instanceof Collection<?> keys ? keys : List.of();
        return item.materials().stream()
                .filter(CheckingCommitment::isWaivable)
                .map(Material::key)
                .filter(chosen::contains)
                .toList();
    }

    /** The materials that the applicant promises to bring later, in the order of the item's list. */
    public List<String> deferred(ItemDefinition item) {
        var chosen = in(Area.MATERIALS).get(Flow.DEFERRED) instanceof Collection<?> keys ? keys : List.of();
        return item.materials().stream()
                .filter(material -> item.deferralOf(material).isPresent())
                .map(Material::key)
                .filter(chosen::contains)
                .toList();
    }

    private Answers withFiles(List<String> materials, Map<String, Object> answers) {
        if (materials.isEmpty()) {
            return this;
        }
        var files = new LinkedHashMap<>(in(Area.MATERIALS));
        for (var key : materials) {
            files.remove(key);
            if (answers.containsKey(FILES + key)) {
                files.put(key, answers.get(FILES + key));
            }
        }
        return with(Area.MATERIALS, files);
    }

    Answers with(Area area, Map<String, Object> answers) {
        var all = new EnumMap<Area, Map<String, Object>>(Area.class);
        all.putAll(byArea);
        all.put(area, Collections.unmodifiableMap(answers));
        return new Answers(all);
    }

    /** Without what says nothing: a box that was left empty is no answer. */
    static Map<String, Object> given(Map<String, Object> answers) {
        var given = new LinkedHashMap<>(answers);
        given.values()
                .removeIf(value -> value == null
                        || value.equals("")
                        || value.equals(false)
                        || value instanceof Collection<?> list && list.isEmpty());
        return given;
    }
}
