package cn.zhiban.casefile;

/**
 * When the substance of an application is examined. Source: 关于推进知识产权公共服务标准化规范化便利化的意见（八）: 实质审查后置,
 * 实质审查豁免.
 */
public enum ReviewMode {
    /** The ordinary way: examined, then decided. */
    BEFORE("先审查、后决定（一般程序）"),

    /** 实质审查后置: decided on the signed letter, examined after the result. */
    AFTER("先决定、后审查（实质审查后置）"),

    /** 实质审查豁免: decided without; only the commitment may be verified. */
    NONE("免予实质审查（实质审查豁免）");

    private final String label;

    ReviewMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it rests on a letter, and so falls with it. */
    public boolean restsOnLetter() {
        return this != BEFORE;
    }
}
