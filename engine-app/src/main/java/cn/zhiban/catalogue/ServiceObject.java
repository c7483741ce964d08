package cn.zhiban.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whom an item serves (服务对象), in the words of GB/T 39554.2. */
public enum ServiceObject {
    NATURAL_PERSON("自然人"),
    ENTERPRISE("企业法人"),
    INSTITUTION("事业法人"),
    SOCIAL_ORGANISATION("社会组织法人"),
    UNINCORPORATED_ENTERPRISE("非法人企业"),
    GOVERNMENT_BODY("行政机关"),
    OTHER_ORGANISATION("其他组织");

    private final String label;

    ServiceObject(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }

    /** Whoever is no person is known by a credit code. */
    boolean isPerson() {
        return this == NATURAL_PERSON;
    }
}
