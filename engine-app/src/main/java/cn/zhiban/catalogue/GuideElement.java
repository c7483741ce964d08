package cn.zhiban.catalogue;

import cn.zhiban.deadline.Limit;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the eight elements that every guide has. Source: 国家知识产权局办公室关于推进知识产权公共服务标准化规范化便利化的意见 (2024), (一).
 *
 * @param title the element's official name
 * @param lines what the item says about it, at least one
 */
public record GuideElement(String title, List<String> lines) {

    /** All eight, in the official order. */
    public static List<GuideElement> of(ItemDefinition item) {
        Guide guide = item.guide();
        return List.of(
                new GuideElement(
                        "受理条件", lines(guide.acceptanceConditions().stream().map(Guide.Condition::words))),
                new GuideElement("服务对象", List.of(guide.served())),
                new GuideElement("获取途径", lines(guide.channels().stream().map(c -> c.name() + "：" + c.words()))),
                new GuideElement("申请材料", lines(item.materials().stream().map(GuideElement::materialLine))),
                new GuideElement("办理流程", lines(guide.steps().stream().map(s -> s.name() + "：" + s.words()))),
                new GuideElement("办结时限", lines(item.limits().stream().map(GuideElement::limitLine))),
                new GuideElement("办理结果", lines(item.results().stream().map(Result::name))),
                new GuideElement("监督评价渠道", lines(guide.supervision().stream().map(c -> c.name() + "：" + c.contact()))));
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.toList();
    }

    private static String materialLine(Material material) {
        String when = material.condition() == null ? "" : "（" + material.condition() + "提交）";
        return material.name() + when + "：" + material.requirement();
    }

    private static String limitLine(Limit limit) {
        String unit = " " + limit.unit().label();
        String promise = limit.promisedDays() == null ? "" : "，承诺 " + limit.promisedDays() + unit;
        return limit.stage().label() + "：自" + limit.from().label() + "之日起 " + limit.days() + unit + promise + "（"
                + limit.legalBasis() + "）";
    }
}
