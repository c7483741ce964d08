package cn.zhiban.form;

/** A schema that cannot be used: it names the component and what is wrong with it. */
public class MalformedForm extends RuntimeException {

    private final String component;

    /** @param component key or id of the component, or empty for the whole form */
    public MalformedForm(String component, String reason) {
        super(component.isEmpty() ? reason : component + "：" + reason);
        this.component = component;
    }

    public String component() {
        return component;
    }
}
