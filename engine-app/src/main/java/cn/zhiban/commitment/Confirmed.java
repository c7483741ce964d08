package cn.zhiban.commitment;

import java.time.Instant;

/**
 * By what a signature was confirmed: a code that went another way than the page on which it was typed in.
 *
 * @param address to which the code went, masked
 * @param at when the code was found right; the signature itself counts from when its request was received
 */
public record Confirmed(Way way, String address, Instant at) {

    /** By what way the code went. */
    public enum Way {
        EMAIL("电子邮件");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
