package cn.zhiban.form;

import java.util.Map;

/** What a field says about a value. */
sealed interface Judgement {

    /** @param value as it is kept */
    record Fine(Object value) implements Judgement {}

    /** @param kept the value of "nothing given", null if there is none to keep */
    record Missing(Object kept) implements Judgement {}

    /** @param errors one Chinese sentence by the place inside of the value */
    record Inside(Map<String, String> errors) implements Judgement {}

    /** @param words one Chinese sentence */
    record Wrong(String words) implements Judgement {}

    static Judgement missing() {
        return new Missing(null);
    }
}
