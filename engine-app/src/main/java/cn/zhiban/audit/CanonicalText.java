package cn.zhiban.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What is digested, written so that no two different records give the same bytes: each field is its length in four
 * bytes and then its content; a null has the length −1. Numbers are eight bytes, moments are microseconds since 1970.
 */
final class CanonicalText {

    private static final int NULL = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param kind what is written and in which version of this form */
    CanonicalText(String kind) {
        text(kind);
    }

    CanonicalText text(String text) {
        if (text == null) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(NULL).array());
            return this;
        }
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalText number(long number) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    CanonicalText moment(OffsetDateTime moment) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant()));
    }

    CanonicalText bytes(byte[] content) {
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        bytes.writeBytes(content);
        return this;
    }

    byte[] digest() {
        return Sm3.of(bytes.toByteArray());
    }
}
