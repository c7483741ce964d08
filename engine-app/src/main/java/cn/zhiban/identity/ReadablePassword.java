package cn.zhiban.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password for people to copy by hand: 20 characters, none of which looks like another; about 115 bits. */
final class ReadablePassword {

    static final int LENGTH = 20;
    static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadablePassword() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
