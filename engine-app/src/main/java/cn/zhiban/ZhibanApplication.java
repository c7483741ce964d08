package cn.zhiban;

import cn.zhiban.database.AtExit;
import cn.zhiban.database.StartRefused;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 知办: the platform of a city's intellectual-property office. */
@SpringBootApplication
public class ZhibanApplication {

    private static final int REFUSED = 2;

    /** {@code [run] [options]} starts the platform; {@code NAME [arguments]} runs the tool of that name and ends. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        var atExit = AtExit.ofThisProcess();
        try {
            var command = Command.of(List.of(arguments));
            var tool = command.tool();
            if (tool.isPresent()) {
                System.exit(tool.get().run(System.out, System.err, command.arguments()));
            }
            new Launch(LaunchOptions.of(List.of(command.arguments()), System.getenv()), atExit).start();
        } catch (StartRefused refused) {
            System.err.println("知办 未启动：" + refused.getMessage());
            System.exit(REFUSED);
        } catch (RuntimeException fault) {
            if (!atExit.hasBegun()) {
                fault.printStackTrace();
                System.exit(1);
            }
        }
    }
}
