package cn.zhiban.enquiry;

import java.time.OffsetDateTime;

/**
 * An answer on its way to everybody: proposed, published, or not public any more.
 *
 * @param itemName of the item in whose case it was given
 * @param topic as the item's application form offers it; {@code topicName} is read by people
 * @param question and {@code answer} in words of their own, free of whoever asked
 * @param version goes up with every change: nobody publishes what he has not read
 * @param publishedAt null until it was published for the first time
 * @param withdrawalReason null unless it was withdrawn
 */
public record Answer(
        long id,
        long caseId,
        String caseNo,
        String itemKey,
        String itemName,
        String topic,
        String topicName,
        String question,
        String answer,
        State state,
        int version,
        String proposedBy,
        OffsetDateTime proposedAt,
        String publishedBy,
        OffsetDateTime publishedAt,
        String withdrawnBy,
        OffsetDateTime withdrawnAt,
        String withdrawalReason) {

    public enum State {
        PROPOSED("待公布"),
        PUBLISHED("已公布"),
        WITHDRAWN("不公开");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isPublic() {
        return state == State.PUBLISHED;
    }
}
