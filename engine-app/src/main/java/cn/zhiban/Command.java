package cn.zhiban;

import cn.zhiban.database.StartRefused;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;

/**
 * What the process is to do. Beside {@code run} there are tools ({@code check-item}, {@code bench}): a capability offers
 * one as a {@link ToolProvider} named in {@code META-INF/services}.
 *
 * @param name the first argument, {@code run} when it is an option or missing
 */
record Command(String name, String[] arguments) {

    private static final String RUN = "run";

    static Command of(List<String> all) {
        if (all.isEmpty() || all.get(0).startsWith("-")) {
            return new Command(RUN, all.toArray(String[]::new));
        }
        return new Command(all.get(0), all.stream().skip(1).toArray(String[]::new));
    }

    /** Empty for {@code run}. */
    Optional<ToolProvider> tool() {
        if (name.equals(RUN)) {
            return Optional.empty();
        }
        var found = ServiceLoader.load(ToolProvider.class, Command.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(tool -> tool.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            throw new StartRefused("没有名为 " + name + " 的命令");
        }
        return found;
    }
}
