package cn.zhiban.form;

import static cn.zhiban.form.Forms.field;
import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParsingTest {

    @Test
    void readsTheFormAndWhatItStartsWith() {
        FormSchema schema = form(
                "{'type':'text','text':'第一段\\n\\n第二段'}",
                "{'type':'separator'}",
                keyed("channel", "textfield", "'defaultValue':'网上','id':'Field_1','layout':{'row':'Row_1'}"));
        assertThat(schema.id()).isEqualTo("pledge");
        assertThat(schema.keys()).containsExactly("channel");
        assertThat(schema.initial()).isEqualTo(Map.of("channel", "网上"));
        assertThat(schema.view(Map.of(), Map.of(), Forms.CONTEXT).parts())
                .extracting(FormPart::kind)
                .containsExactly("text", "separator", "input");
    }

    @Test
    void aDatetimeMayCarryItsLabelAsFormJsWritesIt() {
        FormSchema schema = form("{'type':'datetime','subtype':'date','key':'signedOn','dateLabel':'签订日期'}");
        assertThat(schema.reading(Map.of("signedOn", "2026-03-02")))
                .containsExactly(new Reading("signedOn", "签订日期", "2026年3月2日（周一）", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "html        | ''                                             | 不支持的组件 html",
                "iframe      | ''                                             | 不支持的组件 iframe",
                "image       | 'source':'https://example.org/a.png'           | 不支持的组件 image",
                "button      | 'action':'submit'                              | 不支持的组件 button",
                "textfield   | 'validate':{'validationType':'iban'}           | 不支持的 validationType",
                "textfield   | 'validate':{'minlength':1}                     | 不支持的校验 minlength",
                "textfield   | 'validate':{'minLength':'=a'}                  | minLength 只能引用前面的项，没有 a",
                "textfield   | 'validate':{'maxLength':-1}                    | maxLength 应在 0 至 20000 之间",
                "textfield   | 'validate':{'maxLength':1.5}                   | maxLength 应是整数",
                "textfield   | 'validate':{'pattern':'(?=a)'}                 | 不支持的 pattern",
                "textfield   | 'validate':{'required':'=a'}                   | required 只支持 true 或 false",
                "textfield   | 'validate':[]                                  | validate 应是一个对象",
                "textfield   | 'readonly':'=true'                             | readonly 只支持 true 或 false",
                "textfield   | 'description':'={{a}}'                         | description 不支持表达式",
                "textfield   | 'properties':{'zhiban:check':'usccc'}          | 不支持的 zhiban:check usccc",
                "textfield   | 'properties':{'zhiban:chek':'uscc'}            | 不支持的属性 zhiban:chek",
                "textfield   | 'properties':{'zhiban:check':'pastDate'}       | 不支持的 zhiban:check pastDate",
                "number      | 'properties':{'zhiban:check':'uscc'}           | 不支持的 zhiban:check uscc",
                "textfield   | 'properties':{'zhiban:autocomplete':'A=b'}      | zhiban:autocomplete",
                "textfield   | 'conditional':{'hide':'=b > 1'}                | hide 只能引用前面的项，没有 b",
                "textfield   | 'conditional':{'hide':'=it'}                   | 没有 it",
                "textfield   | 'conditional':{'hide':'=later'}                | 没有 later",
                "textfield   | 'conditional':{'show':'=a'}                    | 不支持的条件 show",
                "number      | 'increment':'0'                                | increment 应大于 0",
                "number      | 'decimalDigits':11                             | decimalDigits 最多 10",
                "number      | 'validate':{'min':'=a'}                        | min 只能引用前面的项，没有 a",
                "number      | 'validate':{'min':'a'}                         | min 应是数字",
                "number      | 'validate':{'max':'=1 +'}                      | 不是有效的 FEEL",
                "datetime    | 'subtype':'week'                               | subtype 应是 date",
                "datetime    | 'subtype':'time','timeInterval':0              | timeInterval 应在 1",
                "datetime    | 'subtype':'date','timeSerializingFormat':'utc_offset' | 只支持 no_timezone",
                "datetime    | 'subtype':'date','properties':{'zhiban:notBefore':'start'} | 没有 start",
                "textfield   | 'properties':{'zhiban:notBefore':'start'}      | zhiban:notBefore 只用于日期",
                "select      | 'valuesExpression':'=a'                        | valuesExpression 只能引用前面的项，没有 a",
                "expression  | 'expression':'a'                               | expression 应是以 = 开头",
                "table       | 'dataSource':'=1'                              | 表格的每一列",
                "select      | 'values':[]                                    | 缺少选项",
                "select      | 'values':[{'value':'a','label':''}]            | 每个选项",
                "select      | 'values':[{'value':1,'label':'一'}]             | value 应是文字",
                "checkbox    | 'validate':{'pattern':'a'}                     | 不支持的校验 pattern",
            })
    void refusesWhatItDoesNotUnderstand(String type, String more, String words) {
        String attributes = more.equals("''") ? "" : more;
        assertThatThrownBy(() -> form(field(type.strip(), attributes)))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("it：")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{}", "{\"type\":\"default\"}", "{\"type\":\"default\",\"id\":\"a\"} x"})
    void refusesWhatIsNoForm(String json) {
        assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(MalformedForm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It", "1a", "a-b", "_csrf", "a b", "名称", ""})
    void refusesKeysThatAreNoNames(String key) {
        assertThatThrownBy(() -> form(keyed(key, "textfield", "")))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("key");
    }

    @Test
    void refusesAKeyOrAJsonNameThatIsThereTwice() {
        assertThatThrownBy(() -> form(field("textfield", ""), field("number", "")))
                .hasMessageContaining("key 重复");
        assertThatThrownBy(() -> form(field("textfield", "'key':'other'"))).hasMessageContaining("JSON");
    }

    @Test
    void refusesAConditionOnWhatTheOfficeFillsIn() {
        assertThatThrownBy(() -> form(
                        keyed("given", "checkbox", "'readonly':true"),
                        field("textfield", "'conditional':{'hide':'=given'}")))
                .hasMessageContaining("没有 given");
    }

    @Test
    void refusesGroupsWithoutEnd() {
        String nested = field("textfield", "");
        for (int i = 0; i < 10; i++) {
            nested = "{'type':'group','label':'','components':[" + nested + "]}";
        }
        String deep = nested;
        assertThatThrownBy(() -> form(deep)).hasMessageContaining("嵌套太深");
    }

    @Test
    void takesWhatAFormPostsAndLeavesTheRest() {
        FormSchema schema = form(
                keyed("name", "textfield", ""),
                keyed("agreed", "checkbox", ""),
                keyed("kinds", "checklist", "'valuesKey':'banks'"),
                keyed("twice", "textfield", ""));
        Map<String, String[]> posted = Map.of(
                "name", new String[] {"甲"},
                "agreed", new String[] {"true"},
                "kinds", new String[] {"boc"},
                "twice", new String[] {"a", "b"},
                "_csrf", new String[] {"token"});
        Map<String, Object> input = schema.fromParameters(posted);
        assertThat(input)
                .isEqualTo(Map.of("name", "甲", "agreed", true, "kinds", List.of("boc"), "twice", List.of("a", "b")));
        assertThat(schema.validate(input, Forms.CONTEXT).errors()).containsOnlyKeys("twice");
        assertThat(schema.fromParameters(Map.of())).isEmpty();
    }
}
