package cn.zhiban.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A document that was issued, as it stands now.
 *
 * @param organ in whose name
 * @param maskedHolder to whom, as strangers may read it
 * @param state how far its rendering has come
 * @param relation to the one that it replaces; null where it replaces none
 * @param replaces number of that one; null for none
 * @param replacedBy number of the one that has replaced it; null for none
 * @param withdrawnAt null unless it was withdrawn
 */
public record IssuedDocument(
        long id,
        long caseId,
        DocumentKind kind,
        String number,
        String title,
        String organ,
        OffsetDateTime issuedAt,
        String maskedHolder,
        VerificationCode code,
        State state,
        Relation relation,
        String replaces,
        String replacedBy,
        OffsetDateTime withdrawnAt,
        String withdrawalReason) {

    public enum State {
        WAITING("正在生成"),
        READY("可以下载"),
        FAILED("生成失败，正在处理");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 更正 or 补发. */
    public enum Relation {
        CORRECTION("更正"),
        REISSUE("补发");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether a document has force. */
    public enum Standing {
        VALID("有效"),
        REPLACED("已由新的文书代替"),
        WITHDRAWN("已撤销");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Standing standing() {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return replacedBy == null ? Standing.VALID : Standing.REPLACED;
    }

    public LocalDate issuedOn() {
        return issuedAt.toLocalDate();
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
