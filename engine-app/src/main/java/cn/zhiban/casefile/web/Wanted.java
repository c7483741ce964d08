package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseDeferrals;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.form.ChineseText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an applicant may or must bring beside the reply to the one-time notice.
 *
 * @param needed whether the case waits for it, or a limit of the applicant runs
 * @param deed in a few words; a sentence where it is not needed
 * @param effect what does not come before it; empty for nothing
 * @param page where it is brought
 */
record Wanted(boolean needed, String deed, String effect, Page page) {

    enum Page {
        PAPERS("papers", "补充材料"),
        SUPPLEMENT("supplement", "补交材料");

        private final String path;
        private final String label;

        Page(String path, String label) {
            this.path = path;
            this.label = label;
        }

        public String path() {
            return path;
        }

        public String label() {
            return label;
        }
    }

    static List<Wanted> of(CaseView view) {
        return Stream.of(lacking(view), running(view), asked(view), promised(view))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Wanted> lacking(CaseView view) {
        var names = view.lacking().stream().map(CaseView.Material::name).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(true, "补交" + counted(names), "提交以前" + view.withheld() + "。", Page.PAPERS));
    }

    /** Papers that are of use, where none is lacking. */
    private static Optional<Wanted> asked(CaseView view) {
        return view.wanted().isEmpty() || !view.lacking().isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(false, "请您补充材料，补充与否不影响办理期限。", "", Page.PAPERS));
    }

    private static Optional<Wanted> running(CaseView view) {
        var awaited =
                view.deferrals().stream().filter(CaseDeferrals.Shown::running).toList();
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        var names = awaited.stream().map(CaseDeferrals.Shown::name).toList();
        var day = ChineseText.day(earliest(awaited));
        var until = awaited.size() == 1 ? "，" + day + "24:00 前有效" : "，最早的 " + day + "24:00 到期";
        boolean gated = isUndecided(view) && awaited.stream().anyMatch(one -> "BEFORE".equals(one.resultGate()));
        return Optional.of(
                new Wanted(true, "补交" + counted(names) + until, gated ? "补交以前不能作出准予的决定。" : "", Page.SUPPLEMENT));
    }

    /** Before acceptance no limit of it runs. */
    private static Optional<Wanted> promised(CaseView view) {
        return view.deferrals().stream().anyMatch(one -> one.awaited() && !one.running())
                ? Optional.of(new Wanted(false, "您承诺后补的材料从受理起计算期限，也可以现在补交。", "", Page.SUPPLEMENT))
                : Optional.empty();
    }

    private static boolean isUndecided(CaseView view) {
        return CaseStatus.valueOf(view.status()).isWithdrawable();
    }

    private static LocalDate earliest(List<CaseDeferrals.Shown> awaited) {
        return awaited.stream()
                .map(CaseDeferrals.Shown::dueOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String counted(List<String> names) {
        return names.size() == 1 ? "“" + names.get(0) + "”" : " " + names.size() + " 份材料";
    }
}
