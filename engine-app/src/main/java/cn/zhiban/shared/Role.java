package cn.zhiban.shared;

import java.util.Locale;

/** What an account may do; staff may hold several. The access table says what each may reach. */
public enum Role {
    APPLICANT("申请人"),
    CLERK("窗口"),
    EXAMINER("审核"),
    CHIEF("负责人"),
    OFFICER("政策"),
    APPROVER("政策审批"),
    SUPERVISOR("督办"),
    AUDITOR("审计"),
    ADMIN("管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isStaff() {
        return this != APPLICANT;
    }

    /** The name of the candidate group in models: {@code clerk}, {@code examiner} … */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
