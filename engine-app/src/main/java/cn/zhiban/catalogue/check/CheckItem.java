package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** {@code ./zhiban check-item FOLDER}: prints what stands against publishing an item; 0 nothing, 1 findings, 2 no folder. */
public final class CheckItem implements ToolProvider {

    @Override
    public String name() {
        return "check-item";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            out.println("用法：check-item 事项文件夹");
            return 2;
        }
        ItemBundle bundle = ItemBundle.of(Path.of(arguments[0]), ModelLibrary.shipped());
        List<Finding> findings = new ItemCheck(Vocabulary.shipped().delegates()).check(bundle);
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "可以发布：" + bundle.itemKey() : "共 " + findings.size() + " 处问题，不能发布");
        return findings.isEmpty() ? 0 : 1;
    }
}
