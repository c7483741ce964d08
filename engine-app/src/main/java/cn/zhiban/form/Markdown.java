package cn.zhiban.form;

import cn.zhiban.form.Block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads the Markdown of a text: paragraphs, headings, lists, strong and emphasised words, links. The form is refused
 * where it has anything else, above all markup; so nothing has to be cleaned when it is drawn.
 */
record Markdown(SchemaNode node) {

    private static final Parser PARSER = Parser.builder().build();

    /** Browsers take a slash and a backslash for two slashes, which lead to another site. */
    private static final Pattern SAFE_LINK = Pattern.compile("(https://|/(?![/\\\\])|#|tel:|mailto:)\\S*");

    private static final Span PLAIN = new Span("", false, false, "");

    static List<Block> blocks(SchemaNode node) {
        var reading = new Markdown(node);
        return children(PARSER.parse(node.text("text"))).map(reading::block).toList();
    }

    private Block block(Node block) {
        if (block instanceof Paragraph) {
            return new Block("paragraph", 0, List.of(spans(block)));
        }
        if (block instanceof Heading) {
            return new Block("heading", 0, List.of(spans(block)));
        }
        if (block instanceof BulletList) {
            return new Block("bullets", 0, points(block));
        }
        if (block instanceof OrderedList list) {
            return new Block("numbers", list.getMarkerStartNumber(), points(block));
        }
        throw refused(block);
    }

    private List<List<Span>> points(Node list) {
        return children(list).map(this::point).toList();
    }

    private List<Span> point(Node point) {
        List<Node> inside = children(point).toList();
        if (!(point instanceof ListItem) || inside.size() != 1 || !(inside.get(0) instanceof Paragraph)) {
            throw node.refused("列表的每一点只能是一段文字");
        }
        return spans(inside.get(0));
    }

    private List<Span> spans(Node parent) {
        List<Span> spans = new ArrayList<>();
        read(parent, PLAIN, spans);
        return List.copyOf(spans);
    }

    /** @param way in which the words are written that stand here */
    private void read(Node parent, Span way, List<Span> spans) {
        children(parent).forEach(child -> {
            if (child instanceof Text text) {
                spans.add(way.saying(text.getLiteral()));
            } else if (child instanceof SoftLineBreak) {
                spans.add(way.saying(between(spans)));
            } else if (child instanceof HardLineBreak) {
                spans.add(way.saying("\n"));
            } else if (child instanceof StrongEmphasis) {
                read(child, new Span("", true, way.emphasised(), way.href()), spans);
            } else if (child instanceof Emphasis) {
                read(child, new Span("", way.strong(), true, way.href()), spans);
            } else if (child instanceof Link link) {
                read(child, new Span("", way.strong(), way.emphasised(), safe(link)), spans);
            } else {
                throw refused(child);
            }
        });
    }

    private String safe(Link link) {
        if (link.getFirstChild() == null
                || !SAFE_LINK.matcher(link.getDestination()).matches()) {
            throw node.refused("链接要有文字，只能是 https、tel、mailto 或者本站的地址：" + link.getDestination());
        }
        return link.getDestination();
    }

    /** Lines of Chinese join without a blank. */
    private static String between(List<Span> before) {
        String text = before.isEmpty() ? "" : before.get(before.size() - 1).text();
        return text.isEmpty() || text.codePointBefore(text.length()) > 0x2000 ? "" : " ";
    }

    private MalformedForm refused(Node found) {
        return node.refused("文字里不支持 " + found.getClass().getSimpleName() + "，只能用段落、标题、列表、加粗、强调和链接");
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }
}
