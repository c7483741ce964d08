package cn.zhiban.modelcheck;

import java.util.Collections;
import java.util.List;

/**
 * A material that was promised for later.
 *
 * @param terms gate of the result and what follows when it is late
 * @param state of the promise
 * @param day its last day, as the promise says
 * @param shownDay as the material says; {@code -} where it says none
 * @param records of credit that were made of it
 * @param handling what a person said of it after it lapsed; {@code -} while nobody did
 * @param events of the ledger that are about it
 * @param office last day and colour for the office, as the list says; {@code -} while nothing of it lies before the office
 */
record Promised(
        String material,
        Terms terms,
        String state,
        String day,
        String shownDay,
        boolean reminded,
        int records,
        String handling,
        List<String> events,
        String office) {

    private static final List<String> OPEN = List.of("PROMISED", "AWAITED", "SUPPLIED");

    record Terms(String gate, String late) {}

    static Promised read(String text) {
        var part = text.split(" ");
        return new Promised(
                part[0],
                new Terms(part[1], part[2]),
                part[3],
                part[4],
                part[5],
                part[6].startsWith("t"),
                Integer.parseInt(part[7]),
                part[8],
                List.of(part[9].split("\\+")),
                part[10]);
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }

    boolean isReturned() {
        return is("LAPSED") && terms.late().equals("RETURN_TO_PERSON") && handling.equals("-");
    }

    int times(String event) {
        return Collections.frequency(events, event);
    }

    /** How often it came and was given more time bounds what can still be tried. */
    String canonical() {
        var tries = isOpen() ? " " + times("DEFERRED_SUPPLIED") + times("DEFERRAL_EXTENDED") : "";
        return material + " " + state + " " + handling + tries;
    }
}
