package cn.zhiban.catalogue;

import cn.zhiban.catalogue.Paper.Block;
import cn.zhiban.catalogue.Paper.Row;
import cn.zhiban.catalogue.Paper.Shape;
import cn.zhiban.catalogue.Paper.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the blocks of a paper; whatever is not on the short list of what a paper may have is refused. */
final class PaperMarkdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(Set.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private PaperMarkdown() {}

    static Paper read(String markdown) {
        if (!CHINESE.matcher(markdown).find()) {
            throw new MalformedPaper("", "没有中文内容");
        }
        return new Paper(
                children(PARSER.parse(markdown)).map(PaperMarkdown::block).toList());
    }

    private static Block block(Node block) {
        if (block instanceof Heading) {
            return new Block(Shape.HEADING, List.of(alone(block)));
        }
        if (block instanceof Paragraph) {
            return new Block(Shape.PARAGRAPH, List.of(alone(block)));
        }
        if (block instanceof BulletList) {
            return new Block(Shape.BULLETS, points(block));
        }
        if (block instanceof OrderedList) {
            return new Block(Shape.NUMBERS, points(block));
        }
        if (block instanceof TableBlock) {
            return table(block);
        }
        throw PaperWords.refused(block);
    }

    private static Block table(Node table) {
        var rows = children(table)
                .flatMap(PaperMarkdown::children)
                .map(row -> new Row(children(row).map(PaperWords::of).toList()))
                .toList();
        var head = rows.get(0);
        return head.isEmpty() ? new Block(Shape.FACTS, rows.subList(1, rows.size())) : new Block(Shape.TABLE, rows);
    }

    private static List<Row> points(Node list) {
        return children(list).map(PaperMarkdown::point).toList();
    }

    private static Row point(Node point) {
        var inside = point.getFirstChild();
        if (!(point instanceof ListItem) || !(inside instanceof Paragraph) || inside.getNext() != null) {
            throw new MalformedPaper(PaperWords.place(point), "列表的每一点只能是一段文字");
        }
        return alone(inside);
    }

    private static Row alone(Node block) {
        return new Row(List.<Words>of(PaperWords.of(block)));
    }

    static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }
}
