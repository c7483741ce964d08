package cn.zhiban.identity;

import cn.zhiban.shared.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What failures are counted for, as a digest: a name that was typed, or an address (of IPv6 the first 64 bits). */
final class ThrottleSubject {

    private static final int IPV6_NETWORK_BYTES = 8;

    private ThrottleSubject() {}

    static String account(String username) {
        return "account:" + digest(username.getBytes(StandardCharsets.UTF_8));
    }

    /** Who opens accounts is counted apart from who signs in. */
    static String registrations(String address) {
        return "registrations-" + address(address);
    }

    /** Who guesses calendar links, likewise. */
    static String calendarLinks(String address) {
        return "calendar-links-" + address(address);
    }

    /** Who guesses codes of documents, likewise. */
    static String documentCodes(String address) {
        return "document-codes-" + address(address);
    }

    /** Who reads a public register on and on, likewise. */
    static String publicReads(String address) {
        return "public-reads-" + address(address);
    }

    /** @param address as the container gives it, always in numbers, so that no name is looked up */
    static String address(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int length = bytes.length > 4 ? IPV6_NETWORK_BYTES : bytes.length;
            return "address:" + digest(Arrays.copyOf(bytes, length));
        } catch (UnknownHostException e) {
            return "address:" + digest(address.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }
}
