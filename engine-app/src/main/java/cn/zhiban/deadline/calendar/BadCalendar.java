package cn.zhiban.deadline.calendar;

import java.util.List;

/** A calendar file that cannot be used; the message names the file and every reason. */
public class BadCalendar extends RuntimeException {

    private final String file;
    private final List<String> reasons;

    BadCalendar(String file, List<String> reasons) {
        super(file + ": " + String.join("; ", reasons));
        this.file = file;
        this.reasons = List.copyOf(reasons);
    }

    public String file() {
        return file;
    }

    /** One sentence each, in Chinese, in the order of the file. */
    public List<String> reasons() {
        return reasons;
    }
}
