package cn.zhiban.material.inspection;

import cn.zhiban.shared.RefusedRequest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the helper found.
 *
 * @param code empty where the file is fit, else why not, for programs
 * @param words the same for people
 * @param finding where it was looked at
 * @param image where a page was asked for
 */
record HelperAnswer(String code, String words, Finding finding, byte[] image) {

    private static final int READY = 0x7a68;
    private static final Finding NOTHING = new Finding("", 0);
    private static final byte[] NONE = {};

    static HelperAnswer of(HelperQuestion question) throws IOException {
        try {
            return question.page() == HelperQuestion.LOOK
                    ? new HelperAnswer("", "", Inspection.of(question.type(), question.file()), NONE)
                    : new HelperAnswer(
                            "", "", NOTHING, Inspection.page(question.type(), question.file(), question.page()));
        } catch (UnfitFile unfit) {
            return new HelperAnswer(unfit.code(), unfit.getMessage(), NOTHING, NONE);
        }
    }

    static void ready(DataOutputStream out) throws IOException {
        out.writeInt(READY);
        out.flush();
    }

    static void awaitReady(DataInputStream in) throws IOException {
        if (in.readInt() != READY) {
            throw new IOException("not the helper");
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(code);
        out.writeUTF(words);
        out.writeUTF(finding.type());
        out.writeInt(finding.pages());
        out.writeInt(image.length);
        out.write(image);
        out.flush();
    }

    static HelperAnswer read(DataInputStream in) throws IOException {
        return new HelperAnswer(
                in.readUTF(), in.readUTF(), new Finding(in.readUTF(), in.readInt()), in.readNBytes(in.readInt()));
    }

    /** @throws RefusedRequest where the file is not fit */
    HelperAnswer orRefused() {
        if (code.isEmpty()) {
            return this;
        }
        throw RefusedRequest.invalid(code, words);
    }
}
