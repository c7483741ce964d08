package cn.zhiban.material.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

    /** Exactly so many bytes of the stream, into the file. */
    static void copy(InputStream from, long bytes, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (long left = bytes; left > 0; ) {
                int n = from.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new EOFException();
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }
}
