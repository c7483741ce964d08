package cn.zhiban.commitment;

import cn.zhiban.casefile.Judgements.Judgement;

/** What somebody wrote in the form of a finding, to be put into a sentence. */
final class FindingWords {

    private FindingWords() {}

    /** Without the full stop at its end; null where nothing was written. */
    static String of(Judgement judgement, String field) {
        var words = judgement.text(field).strip();
        return words.isEmpty() ? null : words.replaceFirst("[。；;.]+$", "");
    }
}
