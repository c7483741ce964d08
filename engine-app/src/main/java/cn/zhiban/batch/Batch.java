package cn.zhiban.batch;

import java.time.OffsetDateTime;

/**
 * A piece of long work as it stands.
 *
 * @param total how much there was at the start, as far as could be seen
 * @param lastError of its last try in vain, or null
 */
public record Batch(
        long id,
        String kind,
        String subject,
        State state,
        long total,
        long done,
        int attempts,
        String lastError,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt) {

    public enum State {
        RUNNING("进行中"),
        DONE("已完成"),
        FAILED("已停止，需要处理");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
