package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.Channel;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.catalogue.SelectingMaterials;
import cn.zhiban.commitment.Commitment;
import cn.zhiban.commitment.deferral.PromisingMaterials;
import cn.zhiban.form.FormContext;
import cn.zhiban.material.CaseMaterials.Opening;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks an application as a whole and collects every error at once: nobody is told his mistakes one by one. */
@Component
class CheckingSubmission {

    /** What of a submission has been found good. */
    record Checked(
            Applicant applicant,
            Map<String, Object> form,
            List<Opening> materials,
            Commitment commitment,
            List<String> deferred) {

        /** The code by which the applicant's credit is known. */
        String holderCode() {
            return applicant.uscc() == null ? applicant.idNumber() : applicant.uscc();
        }
    }

    private final CheckingApplicant applicants;
    private final CheckingFile files;
    private final SelectingMaterials selecting;
    private final CheckingLetter letters;

    CheckingSubmission(
            CheckingApplicant applicants, CheckingFile files, SelectingMaterials selecting, CheckingLetter letters) {
        this.applicants = applicants;
        this.files = files;
        this.selecting = selecting;
        this.letters = letters;
    }

    Checked check(Actor actor, ItemVersion version, Submission submission, LocalDate asOf) {
        var errors = new LinkedHashMap<String, String>();
        var applicant = applicant(version, submission, asOf, errors);
        if (!isOffered(version, submission.channel())) {
            errors.put("channel", "本事项不能这样提出，办事指南列明了可以用的渠道");
        }
        var input = submission.form() == null ? Map.<String, Object>of() : submission.form();
        var form = version.form(version.item().applicationForm())
                .validate(input, new FormContext(asOf, version.item().choices(NoticePhase.BEFORE_NOTICE)));
        errors.putAll(form.errors());
        var materials = materials(actor, version, submission.materials(), form.values(), errors);
        errors.putAll(promises(version, submission, materials));
        if (submission.commitment() != null && applicant != null) {
            letters.check(actor, version, submission.commitment(), applicant, form.values(), materials, asOf, errors);
        }
        if (!errors.isEmpty()) {
            throw refusal(version, submission, errors);
        }
        return new Checked(applicant, form.values(), materials, submission.commitment(), submission.deferred());
    }

    private Applicant applicant(
            ItemVersion version, Submission submission, LocalDate asOf, Map<String, String> errors) {
        var applicant = isAsked(version, submission)
                ? applicants.checkAnybody(submission.applicant(), asOf, errors)
                : applicants.check(submission.applicant(), asOf, errors);
        ServedApplicant.refusal(version.item().guide(), submission.applicant())
                .ifPresent(unserved -> errors.putIfAbsent(unserved.field(), unserved.words()));
        return applicant;
    }

    /** Whom the item does not serve at all is told so first: nothing that it corrects would help. */
    private static RefusedRequest refusal(ItemVersion version, Submission submission, Map<String, String> errors) {
        return ServedApplicant.refusal(version.item().guide(), submission.applicant())
                .map(unserved -> unserved.refused(errors))
                .orElseGet(() -> RefusedRequest.invalid("有 %d 处需要改正".formatted(errors.size()), errors));
    }

    private static Map<String, String> promises(ItemVersion version, Submission submission, List<Opening> materials) {
        var needed = keys(materials, Opening::required);
        var given = keys(materials, one -> !one.uploads().isEmpty());
        if (submission.commitment() != null) {
            given.addAll(submission.commitment().materials());
        }
        return PromisingMaterials.problems(version.item(), submission.deferred(), needed, given);
    }

    private static Set<String> keys(List<Opening> materials, Predicate<Opening> which) {
        return materials.stream().filter(which).map(Opening::key).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether it is a question put to somebody of the office, who writes it down. */
    private static boolean isAsked(ItemVersion version, Submission submission) {
        return version.item().enquiry() != null && submission.channel() != Channel.ONLINE;
    }

    /** By phone only what says so in its guide. */
    private static boolean isOffered(ItemVersion version, Channel channel) {
        return channel != Channel.PHONE
                || version.item().guide().channels().stream()
                        .anyMatch(offered -> offered.key().equals(channel.name()));
    }

    private List<Opening> materials(
            Actor actor,
            ItemVersion version,
            List<SentMaterial> sent,
            Map<String, Object> form,
            Map<String, String> errors) {
        var uploads = new HashMap<String, List<UUID>>();
        for (var one : sent == null ? List.<SentMaterial>of() : sent) {
            var refusal = files.refusal(actor, version.item(), one);
            if (refusal.isPresent()) {
                errors.put("materials." + one.key(), refusal.get());
            } else {
                uploads.put(one.key(), one.uploads());
            }
        }
        var required = selecting.required(version, form);
        return version.item().materials().stream()
                .map(known -> new Opening(
                        known.key(),
                        known.name(),
                        required.contains(known.key()),
                        uploads.getOrDefault(known.key(), List.of())))
                .toList();
    }
}
