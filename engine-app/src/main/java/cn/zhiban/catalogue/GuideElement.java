package cn.zhiban.catalogue;

import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.Stage;
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
                new GuideElement("受理条件", guide.acceptanceConditions()),
                new GuideElement("服务对象", List.of(String.join("、", guide.serviceObjects()))),
                new GuideElement("获取途径", lines(guide.channels().stream().map(c -> c.name() + "：" + c.words()))),
                new GuideElement("申请材料", lines(item.materials().stream().map(GuideElement::materialLine))),
                new GuideElement("办理流程", lines(guide.steps().stream().map(s -> s.name() + "：" + s.words()))),
                new GuideElement("办结时限", lines(item.limits().stream().map(GuideElement::limitLine))),
                new GuideElement("办理结果", lines(item.results().stream().map(ItemDefinition.Result::name))),
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
        String promise = limit.promisedDays() == null ? "" : "，承诺 " + limit.promisedDays() + " " + unit(limit.unit());
        return name(limit.stage()) + "：自" + start(limit.from()) + "起 " + limit.days() + " " + unit(limit.unit()) + promise
                + "（" + limit.legalBasis() + "）";
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> "受理";
            case REPLY -> "申请人补正";
            case DECISION -> "决定";
            case DELIVERY -> "送达";
        };
    }

    private static String start(LimitStart start) {
        return switch (start) {
            case RECEIPT -> "收到申请之日";
            case ACCEPTANCE -> "受理之日";
            case REPLY_COMPLETE -> "补正齐全之日";
            case SERVICE -> "告知书送达之日";
            case DECISION -> "作出决定之日";
        };
    }

    private static String unit(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> "个工作日";
            case CALENDAR_DAYS -> "日";
            case MONTHS -> "个月";
            case HOURS -> "小时";
            case WORKING_HOURS -> "个工作小时";
        };
    }
}
