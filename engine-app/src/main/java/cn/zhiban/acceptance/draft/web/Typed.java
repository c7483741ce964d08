package cn.zhiban.acceptance.draft.web;

import java.util.Map;

/**
 * What a posted page says.
 *
 * @param answers by key
 * @param errors of what could not even be read, by the name of the field: a file that was refused
 */
record Typed(Map<String, Object> answers, Map<String, String> errors) {

    static Typed of(Map<String, Object> answers) {
        return new Typed(answers, Map.of());
    }
}
