package cn.zhiban.catalogue;

/**
 * 实施主体: who handles the item, and by what right.
 *
 * @param uscc 统一社会信用代码 of the body, 18 characters
 * @param entrustedBy the organ whose head, seal and remedies its documents name; null where the body acts by itself
 * @param level 行使层级: 1 national, 2 province, 3 city, 4 county, 5 town, 6 village
 * @param powerSource 权力来源
 * @param authority 权限范围
 */
public record Body(
        String name,
        String uscc,
        Nature nature,
        String natureName,
        String entrustedBy,
        String level,
        String levelName,
        String powerSource,
        String authority) {

    /** 实施主体性质: 法定机关, 授权组织, 受委托组织. */
    public enum Nature {
        STATUTORY,
        AUTHORISED,
        ENTRUSTED
    }

    /** In whose name documents are issued. */
    public String actsInNameOf() {
        return entrustedBy == null ? name : entrustedBy;
    }
}
