package cn.zhiban.material.inspection;

/** A file that cannot be taken, with the code for programs and the Chinese sentence for people. */
final class UnfitFile extends Exception {

    private final String code;

    UnfitFile(String code, String words) {
        super(words, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
