package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Empty forms and samples are papers: named by a material, there, short, and nothing but words and tables. */
class PapersTest {

    private static final String LIST = "item.yaml";
    private static final String FORM = "application-form.blank.md";
    private static final int MOST = 64 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"application-form.blank.md", "application-form.sample.md"})
    void refusesAPaperThatIsNotThere(String file) {
        shipped().without(file).isRefused(LIST, "/materials/applicationForm", file);
    }

    @Test
    void refusesAPaperThatNoMaterialNames() {
        shipped().with("something.blank.md", "没有人用").isRefused("something.blank.md", "", "没有材料用到");
    }

    @Test
    void refusesAPaperWhoseMaterialNamesItNoMore() {
        shipped()
                .in(LIST)
                .replacing("    blankForm: application-form.blank.md\n", "")
                .isRefused(FORM, "", "没有材料用到");
    }

    @Test
    void refusesMarkdownThatIsNoPaper() {
        shipped().with("readme.md", "说明").isRefused("readme.md", "", "不允许这个文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../item.blank.md", "application-form.sample.md", "item.yaml", "\"\""})
    void refusesAnEmptyFormThatIsCalledOtherwise(String name) {
        shipped()
                .in(LIST)
                .replacing("blankForm: application-form.blank.md", "blankForm: " + name)
                .isRefusedAt("/materials/0/blankForm", "不符合格式");
    }

    @Test
    void refusesAPaperThatIsTooLargeByOneByte() {
        shipped().with(FORM, "表" + "a".repeat(MOST - 2)).isRefused(FORM, "", "超过 64 KB");
    }

    @Test
    void takesAPaperOfJustThatSize() {
        shipped().with(FORM, "表" + "a".repeat(MOST - 3)).hasNoFindings();
    }

    @Test
    void refusesAPaperThatIsNotUtf8() {
        shipped().with(FORM, new byte[] {(byte) 0xd6, (byte) 0xd0}).isRefused(FORM, "", "UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>粗</b> | HTML",
                "<script>alert(1)</script> | HTML",
                "<!-- 注 --> | HTML",
                "![章](seal.png) | 图片",
                "[办事](https://example.org) | 链接",
                "[办事](javascript:alert) | 链接",
                "<https://example.org> | 链接",
                "[a]: https://example.org | 链接",
                "> 引用 | BlockQuote",
                "*斜* | Emphasis",
                "`码` | Code",
                "- 一\\n  - 二 | 一段文字",
                "字&#1; | 控制字符"
            })
    void refusesWhatAPrintedPaperCannotShow(String markdown, String reason) {
        shipped().with(FORM, "第一行\n\n" + markdown.replace("\\n", "\n")).isRefused(FORM, "第 3 行", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "form"})
    void refusesAPaperThatSaysNothingInChinese(String markdown) {
        shipped().with(FORM, markdown).isRefused(FORM, "", "没有中文");
    }

    @Test
    void standsWhateverIsNestedHoweverDeep() {
        shipped()
                .with(FORM, "深" + "*".repeat(20_000) + "字" + "*".repeat(20_000))
                .isRefused(FORM, "第 1 行", "不能有");
        shipped().with(FORM, ">".repeat(20_000) + "深").isRefused(FORM, "第 1 行", "BlockQuote");
    }
}
