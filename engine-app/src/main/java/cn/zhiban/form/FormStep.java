package cn.zhiban.form;

import java.util.List;

/**
 * A page of a form: a marked group and whatever follows it without a mark.
 *
 * @param id of the marked group; {@link #ONLY} where the form marks none
 * @param label what stands above the page; empty where the form marks none
 * @param keys of the answers that the page asks for, in the form's order
 * @param files the materials whose files the page asks for
 */
public record FormStep(String id, String label, List<String> keys, List<String> files) {

    /** The id of the one step of a form without marks. */
    public static final String ONLY = "form";
}
