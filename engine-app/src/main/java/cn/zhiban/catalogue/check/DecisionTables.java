package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A decision table is called as its file, speaks plain FEEL, and each of its rules says by what right it decides. */
final class DecisionTables {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Pattern CLOCK = Pattern.compile("\\b(today|now)\\s*\\(");
    private static final Pattern LOOP =
            Pattern.compile("\\b(for|some|every)\\b.*\\b(return|satisfies)\\b|\\bfunction\\s*\\(", Pattern.DOTALL);

    private DecisionTables() {}

    static List<Element> all(Document table, String name) {
        return ModelXml.all(table, DMN, name);
    }

    static void check(String file, Document document, Findings findings) {
        String key = file.substring(0, file.lastIndexOf('.'));
        List<Element> decisions = ModelXml.all(document, DMN, "decision");
        if (decisions.size() != 1) {
            findings.add(file, "", "一个文件必须只有一张决策表，现在有 " + decisions.size() + " 张");
        }
        for (Element decision : decisions) {
            if (!Model.id(decision).equals(key)) {
                findings.add(file, Model.id(decision), "决策编号必须与文件名相同：" + key);
            }
            if (Model.children(decision, "decisionTable").size() != 1) {
                findings.add(file, Model.id(decision), "没有决策表");
            }
        }
        rules(file, document, findings);
        expressions(file, document, findings);
    }

    private static void rules(String file, Document document, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Element rule : ModelXml.all(document, DMN, "rule")) {
            if (!Model.id(rule).matches("rule_[a-z][A-Za-z]*")) {
                findings.add(file, Model.id(rule), "规则编号必须写成 rule_ 加上说明内容的英文，不能由工具生成");
            }
            if (!seen.add(Model.id(rule))) {
                findings.add(file, Model.id(rule), "规则编号重复");
            }
            if (Model.child(rule, "description")
                    .map(d -> d.getTextContent().isBlank())
                    .orElse(true)) {
                findings.add(file, Model.id(rule), "规则没有说明依据");
            }
        }
    }

    private static void expressions(String file, Document document, Findings findings) {
        for (Element text : ModelXml.all(document, DMN, "text")) {
            String feel = text.getTextContent();
            if (CLOCK.matcher(feel).find()) {
                findings.add(file, AllowedParts.place(text), "不允许 today()、now()：日期由案件给出");
            }
            if (LOOP.matcher(feel).find()) {
                findings.add(file, AllowedParts.place(text), "不允许循环、量词和自定义函数");
            }
        }
        for (Element input : ModelXml.all(document, DMN, "inputExpression")) {
            String fact = input.getTextContent().strip();
            if (!fact.matches("[a-z][A-Za-z0-9]*")) {
                findings.add(file, AllowedParts.place(input), "输入必须是一个变量：" + fact);
            }
        }
    }
}
