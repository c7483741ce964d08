package cn.zhiban.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.testing.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckItemTest {

    @TempDir
    Path folders;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void copiesTheItemsOwnFiles() throws IOException {
        folder = Files.createDirectory(folders.resolve(PlantedItem.KEY));
        ItemBundle shipped = Shipped.pledge();
        for (String own : new String[] {PlantedItem.MODEL, "item.yaml", "scenario.yaml", "select-materials.dmn"}) {
            Files.write(folder.resolve(own), shipped.files().get(own));
        }
        for (var paper : Shipped.papersOfPledge().entrySet()) {
            Files.write(folder.resolve(paper.getKey()), paper.getValue());
        }
    }

    @Test
    void findsPhasesAndFormsOnTheClassPath() {
        assertThat(run(folder.toString())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("可以发布：" + PlantedItem.KEY);
    }

    @Test
    void printsFileElementAndReason() throws IOException {
        Path model = folder.resolve(PlantedItem.MODEL);
        Files.writeString(model, Files.readString(model).replace("recordWithdrawalDelegate", "evilDelegate"));

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(PlantedItem.MODEL + " · serviceTask_recordWithdrawal · 没有登记的服务任务：evilDelegate");
    }

    @Test
    void explainsItselfWithoutAFolder() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CheckItem().run(out, out, arguments);
    }
}
