package cn.zhiban.catalogue;

import cn.zhiban.catalogue.Paper.Span;
import cn.zhiban.catalogue.Paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the words of one block of a paper: text, line breaks, and strong words that are not strong again. */
final class PaperWords {

    /** What XML cannot say at all, and a PDF is made of XML. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final int LAST_OF_LETTERS = 0x2000;

    private final List<Span> spans = new ArrayList<>();

    private PaperWords() {}

    static Words of(Node parent) {
        var words = new PaperWords();
        words.read(parent, false);
        return new Words(List.copyOf(words.spans));
    }

    private void read(Node parent, boolean strong) {
        PaperMarkdown.children(parent).forEach(child -> {
            if (child instanceof Text text) {
                spans.add(new Span(printable(text), strong));
            } else if (child instanceof SoftLineBreak) {
                spans.add(new Span(between(), strong));
            } else if (child instanceof HardLineBreak) {
                spans.add(new Span("\n", strong));
            } else if (child instanceof StrongEmphasis && !strong) {
                read(child, true);
            } else {
                throw refused(child);
            }
        });
    }

    private static String printable(Text text) {
        if (UNPRINTABLE.matcher(text.getLiteral()).find()) {
            throw new MalformedPaper(place(text), "有不能打印的控制字符");
        }
        return text.getLiteral();
    }

    /** Lines of Chinese join without a blank. */
    private String between() {
        var before = spans.isEmpty() ? "" : spans.get(spans.size() - 1).text();
        return before.isEmpty() || before.codePointBefore(before.length()) > LAST_OF_LETTERS ? "" : " ";
    }

    static MalformedPaper refused(Node found) {
        return new MalformedPaper(place(found), "不能有" + nameOf(found) + "，只能用标题、段落、列表、表格和加粗");
    }

    private static String nameOf(Node found) {
        if (found instanceof HtmlBlock || found instanceof HtmlInline) {
            return " HTML";
        }
        if (found instanceof Image) {
            return "图片";
        }
        return found instanceof Link || found instanceof LinkReferenceDefinition
                ? "链接"
                : " " + found.getClass().getSimpleName();
    }

    static String place(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? "" : "第 " + (spans.get(0).getLineIndex() + 1) + " 行";
    }
}
