package cn.zhiban.catalogue.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Where and why a file of data cannot be read, in one line and without quoting the file. */
final class Unreadable {

    private Unreadable() {}

    static String words(IOException unreadable) {
        if (unreadable instanceof JsonProcessingException json && json.getLocation() != null) {
            String reason = json.getOriginalMessage().lines().findFirst().orElse("");
            return "第 " + json.getLocation().getLineNr() + " 行第 "
                    + json.getLocation().getColumnNr() + " 列，" + reason;
        }
        return unreadable.getMessage();
    }
}
