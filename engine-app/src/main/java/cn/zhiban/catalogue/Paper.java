package cn.zhiban.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper that an item brings for one of its materials: words in headings, paragraphs, lists and tables, never markup.
 *
 * @param blocks from top to bottom
 */
public record Paper(List<Block> blocks) {

    public enum Kind {
        BLANK("空白表格"),
        SAMPLE("填写样例");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Shape {
        HEADING,
        PARAGRAPH,
        BULLETS,
        NUMBERS,
        /** Its first row is the head. */
        TABLE,
        /** A table without head: the first cell of each row is the name of the others. */
        FACTS
    }

    /** @param rows one for each point of a list or row of a table; exactly one of a heading or paragraph */
    public record Block(Shape shape, List<Row> rows) {

        /** Its words without anything else, rows and cells one after the other. */
        public String text() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.spans().stream())
                    .map(Span::text)
                    .collect(Collectors.joining());
        }
    }

    /** @param cells one, but in tables */
    public record Row(List<Words> cells) {

        /** A row in which nothing stands leaves room for a signature or seal. */
        public boolean isEmpty() {
            return cells.stream().allMatch(Words::isEmpty);
        }
    }

    public record Words(List<Span> spans) {

        public boolean isEmpty() {
            return spans.stream().allMatch(span -> span.text().isBlank());
        }
    }

    /** @param text may have line breaks */
    public record Span(String text, boolean strong) {}

    /** @throws MalformedPaper where it has anything else than a paper may have, or nothing in Chinese */
    public static Paper read(String markdown) {
        return PaperMarkdown.read(markdown);
    }
}
