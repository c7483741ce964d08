package cn.zhiban.form;

import cn.zhiban.form.Block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
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
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern SAFE_LINK = Pattern.compile("(https://|/(?![/\\\\])|#|tel:|mailto:)\\S*");

    private Markdown() {}

    static List<Block> blocks(SchemaNode node) {
        List<Block> blocks = new ArrayList<>();
        for (Node each : children(PARSER.parse(node.text("text"))).toList()) {
            blocks.add(block(each, node));
        }
        return List.copyOf(blocks);
    }

    private static Block block(Node block, SchemaNode node) {
        if (block instanceof Paragraph) {
            return new Block("paragraph", List.of(spans(block, node)));
        }
        if (block instanceof Heading) {
            return new Block("heading", List.of(spans(block, node)));
        }
        if (block instanceof BulletList || block instanceof OrderedList) {
            return new Block(
                    block instanceof BulletList ? "bullets" : "numbers",
                    children(block).map(point -> point(point, node)).toList());
        }
        throw refused(block, node);
    }

    private static List<Span> point(Node point, SchemaNode node) {
        List<Node> inside = children(point).toList();
        if (!(point instanceof ListItem) || inside.size() != 1 || !(inside.get(0) instanceof Paragraph)) {
            throw node.refused("列表的每一点只能是一段文字");
        }
        return spans(inside.get(0), node);
    }

    private static List<Span> spans(Node parent, SchemaNode node) {
        var words = new Words(node);
        children(parent).forEach(child -> child.accept(words));
        return List.copyOf(words.spans);
    }

    private static MalformedForm refused(Node found, SchemaNode node) {
        return node.refused("文字里不支持 " + found.getClass().getSimpleName() + "，只能用段落、标题、列表、加粗、强调和链接");
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }

    private static final class Words extends AbstractVisitor {

        private final SchemaNode node;
        private final List<Span> spans = new ArrayList<>();
        private boolean strong;
        private boolean emphasised;
        private String href = "";

        Words(SchemaNode node) {
            this.node = node;
        }

        @Override
        public void visit(Text text) {
            spans.add(new Span(text.getLiteral(), strong, emphasised, href));
        }

        @Override
        public void visit(SoftLineBreak line) {
            spans.add(new Span(" ", false, false, ""));
        }

        @Override
        public void visit(HardLineBreak line) {
            spans.add(new Span(" ", false, false, ""));
        }

        @Override
        public void visit(StrongEmphasis words) {
            boolean before = strong;
            strong = true;
            visitChildren(words);
            strong = before;
        }

        @Override
        public void visit(Emphasis words) {
            boolean before = emphasised;
            emphasised = true;
            visitChildren(words);
            emphasised = before;
        }

        @Override
        public void visit(Link link) {
            if (!SAFE_LINK.matcher(link.getDestination()).matches()) {
                throw node.refused("链接只能是 https、tel、mailto 或者本站的地址：" + link.getDestination());
            }
            href = link.getDestination();
            visitChildren(link);
            href = "";
        }

        /** Code, images, markup: whatever has no method of its own above. */
        @Override
        protected void visitChildren(Node parent) {
            if (!(parent instanceof StrongEmphasis || parent instanceof Emphasis || parent instanceof Link)) {
                throw refused(parent, node);
            }
            super.visitChildren(parent);
        }
    }
}
