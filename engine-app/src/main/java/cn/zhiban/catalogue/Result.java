package cn.zhiban.catalogue;

import java.util.List;

/**
 * What a decision ends in.
 *
 * @param issuedInNameOf whose head and seal the document bears
 * @param words what it says of what was decided; empty where its template says enough
 * @param facts the answers of the application that it bears, by their keys
 */
public record Result(String key, String name, String kind, String issuedInNameOf, String words, List<String> facts) {

    public Result {
        words = words == null ? "" : words;
        facts = facts == null ? List.of() : facts;
    }
}
