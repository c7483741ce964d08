package cn.zhiban.form;

import java.util.List;

/**
 * A form as a template draws it.
 *
 * @param parts in their order, without what is hidden
 * @param errors for the summary above the form, in the form's order
 * @param conditional whether an answer can show or hide other fields
 */
public record FormView(List<FormPart> parts, List<ErrorLink> errors, boolean conditional) {}
