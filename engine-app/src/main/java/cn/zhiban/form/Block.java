package cn.zhiban.form;

import java.util.List;

/**
 * A paragraph, a heading or a list of a text, as a template draws it: words alone, never markup.
 *
 * @param kind paragraph, heading, bullets or numbers
 * @param lines of a list each point; of the others the one line
 */
public record Block(String kind, List<List<Span>> lines) {

    /**
     * Words in one way.
     *
     * @param href where they lead, empty for nowhere
     */
    public record Span(String text, boolean strong, boolean emphasised, String href) {}
}
