package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.Body;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;

/**
 * The codes of an item: the body's credit code has right check characters, and the 31 characters of the implementation
 * code are that code, the level, and the basic code. Source: GB/T 39554.1-2020, GB 32100-2015.
 */
final class ListCodes implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        Body body = list.body();
        if (!CreditCode.isValid(body.uscc())) {
            findings.add(ItemBundle.LIST, "/body/uscc", "统一社会信用代码的校验码不对：" + body.uscc());
        }
        String expected = body.uscc() + body.level() + list.codes().basicCode();
        if (!list.codes().implementationCode().equals(expected)) {
            findings.add(ItemBundle.LIST, "/codes/implementationCode", "实施编码必须由统一社会信用代码、行使层级和基本编码组成：" + expected);
        }
        if (!list.codes().basicCode().startsWith(list.codes().typeCode(), 2)) {
            findings.add(
                    ItemBundle.LIST,
                    "/codes/basicCode",
                    "基本编码第 3、4 位必须是事项类型 " + list.codes().typeCode());
        }
        if ((body.nature() == Body.Nature.ENTRUSTED) != (body.entrustedBy() != null)) {
            findings.add(ItemBundle.LIST, "/body/entrustedBy", "受委托组织必须写明委托机关，其他机关不写");
        }
    }
}
