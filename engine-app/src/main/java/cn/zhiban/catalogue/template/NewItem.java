package cn.zhiban.catalogue.template;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;

/**
 * {@code ./zhiban new-item KEY --shape SHAPE}: lays the folder of a new item that may be published as it is; 0 laid, 2
 * refused, and then nothing was written.
 */
public final class NewItem implements ToolProvider {

    private static final int REFUSED = 2;

    @Override
    public String name() {
        return "new-item";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        List<String> given = List.of(arguments);
        if (given.size() != 5
                || !given.get(1).equals("--shape")
                || !given.get(3).equals("--into")) {
            out.println("用法：new-item 事项编号 --shape 类型；类型：" + String.join("、", Templates.shapes()));
            return REFUSED;
        }
        String key = given.get(0);
        Path items = Path.of(given.get(4));
        Optional<String> refusal = new ItemKey(key).refusal(items).or(() -> unknownShape(given.get(2)));
        if (refusal.isPresent()) {
            out.println(refusal.get());
            return REFUSED;
        }
        Map<String, String> files = Templates.of(given.get(2)).filled(key, CaseNumberPrefix.of(key, items));
        write(items.resolve(key), files);
        files.keySet().forEach(file -> out.println(items.resolve(key).resolve(file)));
        out.println("已经铺好：" + key + "。接下来照 docs/how-to/add-a-service-item.md 修改，再运行 ./zhiban check-item "
                + items.resolve(key));
        return 0;
    }

    private static Optional<String> unknownShape(String shape) {
        return Templates.shapes().contains(shape)
                ? Optional.empty()
                : Optional.of("没有这种类型的模板：" + shape + "；现有：" + String.join("、", Templates.shapes()));
    }

    private static void write(Path folder, Map<String, String> files) {
        try {
            Files.createDirectory(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
