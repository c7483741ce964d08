package cn.zhiban.form.check;

/** What a check says about a value: it stands, in its one way of writing, or it is refused with a reason. */
public sealed interface Checked {

    /** @param value in its one way of writing: no blanks, capital letters, as the standard prints it */
    record Accepted(String value) implements Checked {}

    /** @param words one Chinese sentence that says what is wrong and where to look */
    record Refused(String words) implements Checked {}
}
