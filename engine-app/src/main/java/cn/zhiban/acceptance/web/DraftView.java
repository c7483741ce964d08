package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.web.ApplicantBlock.Shown;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of an application: applicant, questions, files, declaration; errors in that order.
 *
 * @param questions the form without its last promises
 * @param declaration the boxes to be ticked at the end of the form, drawn behind the files
 * @param missing whether a needed file is missing, so that sending without it is offered
 */
record DraftView(
        Draft draft,
        Shown applicant,
        String phoneError,
        FormView form,
        List<FormPart> questions,
        List<FormPart> declaration,
        List<FileField> files,
        boolean missing,
        List<ErrorLink> errors) {

    static final String MATERIALS = "materials.";
    private static final String APPLICANT = "applicant";
    private static final String APPLICANT_PHONE = "applicant.phone";

    /** @param errors as the submission names them: form keys, {@code applicant.phone}, {@code materials.key} */
    static DraftView of(Draft draft, Shown applicant, Map<String, String> errors, FormContext context) {
        var schema = draft.version().form(draft.version().item().applicationForm());
        var left = new LinkedHashMap<>(errors);
        var ofForm = new HashMap<String, String>();
        schema.keys().stream().filter(left::containsKey).forEach(key -> ofForm.put(key, left.remove(key)));
        var form = schema.view(draft.answers(), ofForm, context);
        var files = files(draft, left);
        var phoneError = left.getOrDefault(APPLICANT_PHONE, "");
        var parts = form.parts();
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).kind().equals("checkbox")) {
            end--;
        }
        boolean missing = files.stream()
                .anyMatch(file ->
                        file.wrong() && file.required() && file.uploads().isEmpty());
        return new DraftView(
                draft,
                applicant,
                phoneError,
                form,
                parts.subList(0, end),
                parts.subList(end, parts.size()),
                files,
                missing,
                links(left, form, files, schema.keys().subList(0, schema.keys().size() - (parts.size() - end))));
    }

    private static List<FileField> files(Draft draft, Map<String, String> errors) {
        return draft.version().item().materials().stream()
                .map(material -> new FileField(
                        material,
                        material.isRequiredBy(draft.answers()),
                        draft.files().of(material.key()),
                        errors.getOrDefault(MATERIALS + material.key(), ""),
                        null))
                .toList();
    }

    /** Down the page: applicant, questions, files, declaration. */
    private static List<ErrorLink> links(
            Map<String, String> left, FormView form, List<FileField> files, List<String> questionKeys) {
        var links = new ArrayList<ErrorLink>();
        left.forEach((key, words) -> {
            if (key.equals(APPLICANT_PHONE)) {
                links.add(new ErrorLink("applicant-phone", "联系电话：" + words));
            } else if (key.startsWith(APPLICANT)) {
                links.add(new ErrorLink("", "申请人：" + words + "（来自您的账户，请联系本局窗口更正）"));
            }
        });
        var questions =
                form.errors().stream().collect(Collectors.partitioningBy(error -> questionKeys.contains(error.id())));
        links.addAll(questions.get(true));
        files.stream().filter(FileField::wrong).map(FileField::link).forEach(links::add);
        links.addAll(questions.get(false));
        return links;
    }
}
