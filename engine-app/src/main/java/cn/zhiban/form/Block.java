package cn.zhiban.form;

import java.util.List;

/**
 * A paragraph, a heading or a list of a text, as a template draws it: words alone, never markup.
 *
 * @param kind paragraph, heading, bullets or numbers
 * @param start number of the first point; 0 where nothing is numbered
 * @param lines of a list each point; of the others the one line
 */
public record Block(String kind, int start, List<List<Span>> lines) {

    /**
     * Words in one way.
     *
     * @param text may hold a line feed where the line ends on purpose
     * @param href where they lead, empty for nowhere
     */
    public record Span(String text, boolean strong, boolean emphasised, String href) {

        Span saying(String words) {
            return new Span(words, strong, emphasised, href);
        }
    }
}
