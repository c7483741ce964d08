package cn.zhiban.commitment;

import cn.zhiban.deadline.ClockEventType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What the applicant says to a finding, with the files that go with it. */
public record Statement(Kind kind, String words, List<UUID> uploads, OffsetDateTime madeAt) {

    /** What it is an answer to. */
    public enum Kind {
        RECTIFICATION("整改情况", ClockEventType.RECTIFICATION_REPORTED),
        HEARING("陈述申辩", ClockEventType.STATEMENT_MADE);

        private final String label;
        private final ClockEventType event;

        Kind(String label, ClockEventType event) {
            this.label = label;
            this.event = event;
        }

        public String label() {
            return label;
        }

        ClockEventType event() {
            return event;
        }
    }
}
