package cn.zhiban.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/**
 * Whom an item serves (服务对象), in the words of GB/T 39554.2. What was published before those were asked for has words of
 * its own, and stays what it was.
 */
public record ServiceObject(String label) {

    public static final ServiceObject NATURAL_PERSON = new ServiceObject("自然人");
    public static final ServiceObject ENTERPRISE = new ServiceObject("企业法人");
    public static final ServiceObject INSTITUTION = new ServiceObject("事业法人");
    public static final ServiceObject SOCIAL_ORGANISATION = new ServiceObject("社会组织法人");
    public static final ServiceObject UNINCORPORATED_ENTERPRISE = new ServiceObject("非法人企业");
    public static final ServiceObject GOVERNMENT_BODY = new ServiceObject("行政机关");
    public static final ServiceObject OTHER_ORGANISATION = new ServiceObject("其他组织");

    /** What a list may say that is published today. */
    static final Set<ServiceObject> KNOWN = Set.of(
            NATURAL_PERSON,
            ENTERPRISE,
            INSTITUTION,
            SOCIAL_ORGANISATION,
            UNINCORPORATED_ENTERPRISE,
            GOVERNMENT_BODY,
            OTHER_ORGANISATION);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ServiceObject of(String label) {
        return new ServiceObject(label);
    }

    @Override
    @JsonValue
    public String label() {
        return label;
    }

    /**
     * Whether somebody of that sort may be meant; a word of its own tells nobody that he is not.
     *
     * @param person who has an identity number; whoever is no person is known by a credit code
     */
    boolean mayMean(boolean person) {
        return !KNOWN.contains(this) || equals(NATURAL_PERSON) == person;
    }
}
