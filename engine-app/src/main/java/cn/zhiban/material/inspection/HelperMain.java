package cn.zhiban.material.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that looks into files: one question after the other on the standard input, until that ends. Whatever a
 * file does to its memory or time happens here and not to the platform, which ends it and starts the next.
 */
final class HelperMain {

    private HelperMain() {}

    /** @param words the folder for the file that is looked at; it is this process's own and goes with it */
    public static void main(String[] words) throws IOException {
        ProcessHandle.current().parent().ifPresent(HelperMain::endWith);
        var folder = Path.of(words[0]);
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        var questions = new DataInputStream(new BufferedInputStream(System.in));
        try {
            HelperAnswer.ready(answers);
            while (true) {
                HelperAnswer.of(HelperQuestion.read(questions, folder)).write(answers);
            }
        } catch (EOFException thePlatformHasEnded) {
            Files.deleteIfExists(folder.resolve(HelperQuestion.FILE));
            Files.deleteIfExists(folder);
        }
    }

    /** A platform that was killed cannot end its helpers, and a hostile file would go on for ever. */
    private static void endWith(ProcessHandle platform) {
        platform.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
    }
}
