package cn.zhiban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one of PostgreSQL's programs to its end. PostgreSQL refuses to run as root, so root runs it in a user namespace
 * of its own, where it is nobody and still owns its files.
 */
final class Tool {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private Tool() {}

    /**
     * @param output both streams, for the message when it failed
     */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        void orRefuse(String what) {
            if (!succeeded()) {
                throw new StartRefused(what + "：" + output.strip().replace('\n', ' '));
            }
        }
    }

    static Result run(PostgresBinaries binaries, String tool, List<String> arguments) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.tool(tool).toString());
        command.addAll(arguments);
        return run(command);
    }

    private static Result run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("启动被中断");
        }
    }
}
