package cn.zhiban.document;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Paper;
import cn.zhiban.shared.RefusedRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The empty forms and samples that the items offer to everybody, as PDFs. Each is printed once and kept in memory, so
 * that asking again and again costs nothing; there are only as many as the published items name.
 */
@Component
public class PapersOfItems {

    private static final int MOST_KEPT = 64;

    /** @param name of the file, without its ending */
    public record Printed(String name, byte[] pdf) {}

    private record Wanted(long version, String material, Paper.Kind kind) {}

    private final Catalogue catalogue;
    private final PrintedPapers printing;
    private final ConcurrentLruCache<Wanted, byte[]> printed = new ConcurrentLruCache<>(MOST_KEPT, this::print);

    PapersOfItems(Catalogue catalogue, PrintedPapers printing) {
        this.catalogue = catalogue;
        this.printing = printing;
    }

    /**
     * @param number the version that a case started with; null for the newest
     * @throws RefusedRequest {@code item-not-found}, {@code paper-not-found}
     */
    public Printed of(String itemKey, Integer number, String materialKey, Paper.Kind kind) {
        var version = number == null ? catalogue.current(itemKey) : catalogue.version(itemKey, number);
        if (!has(version, materialKey, kind)) {
            throw RefusedRequest.notFound("paper-not-found", "这份材料没有" + kind.label() + "，请回到办事指南查看");
        }
        var name = name(version, materialKey) + "（" + kind.label() + "）";
        return new Printed(name, pdf(new Wanted(version.id(), materialKey, kind)));
    }

    /** One at a time: many who ask first for the same one wait for one printing. */
    private synchronized byte[] pdf(Wanted wanted) {
        return printed.get(wanted);
    }

    private static boolean has(ItemVersion version, String materialKey, Paper.Kind kind) {
        return version.item()
                .material(materialKey)
                .flatMap(material -> material.paper(kind))
                .isPresent();
    }

    private static String name(ItemVersion version, String materialKey) {
        return version.item().material(materialKey).map(Material::name).orElseThrow();
    }

    private byte[] print(Wanted wanted) {
        var version = catalogue.version(wanted.version());
        var paper = version.paper(wanted.material(), wanted.kind()).orElseThrow();
        return printing.pdf(name(version, wanted.material()), paper, wanted.kind());
    }
}
