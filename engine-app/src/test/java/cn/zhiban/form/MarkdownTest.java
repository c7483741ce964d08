package cn.zhiban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.form.Block.Span;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a text in forms: what is understood is drawn as words, whatever else is there stops the publication. */
class MarkdownTest {

    @Test
    void readsParagraphsListsAndWaysOfWriting() {
        assertThat(blocks("# 注意\n\n请**逐项**填写，见[指南](/items)。\n\n2. 一\n3. *二*"))
                .containsExactly(
                        new Block("heading", 0, List.of(List.of(plain("注意")))),
                        new Block(
                                "paragraph",
                                0,
                                List.of(List.of(
                                        plain("请"),
                                        new Span("逐项", true, false, ""),
                                        plain("填写，见"),
                                        new Span("指南", false, false, "/items"),
                                        plain("。")))),
                        new Block("numbers", 2, List.of(List.of(plain("一")), List.of(new Span("二", false, true, "")))));
    }

    @Test
    void linesOfChineseJoinWithoutABlankAndBreakOnPurpose() {
        assertThat(blocks("第一行\n第二行\\\n第三行\nline").get(0).lines().get(0).stream()
                        .map(Span::text))
                .containsExactly("第一行", "", "第二行", "\n", "第三行", "", "line");
        assertThat(blocks("one\ntwo").get(0).lines().get(0).get(1).text()).isEqualTo(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "看<b onclick=x>这里</b>",
                "![图](https://example.com/a.png)",
                "[点](javascript:alert(1))",
                "[点](JaVaScRiPt:alert(1))",
                "[点](//example.com)",
                "[点](/\\example.com)",
                "[点](data:text/html,x)",
                "[点](http://example.com)",
                "[](https://example.com)",
                "`code`",
                "```\\ncode\\n```",
                "> 引文",
                "- 一\\n  - 二",
                "---"
            })
    void whateverElseIsRefused(String text) {
        assertThatThrownBy(() -> blocks(text.replace("\\n", "\n")))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("field_text");
    }

    private static Span plain(String words) {
        return new Span(words, false, false, "");
    }

    private static List<Block> blocks(String text) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "text")
                .put("id", "field_text")
                .put("text", text);
        return Markdown.blocks(SchemaNode.of(json));
    }
}
