package cn.zhiban.form;

import java.util.List;
import java.util.Optional;

/** A part of a form: what is only shown, what holds others, and what is answered. */
sealed interface Component {

    /** When the part is not shown; nothing hidden is kept or required. */
    Optional<Condition> hide();

    /** @param paragraphs plain, without markup */
    record Text(Optional<Condition> hide, List<String> paragraphs) implements Component {}

    record Separator(Optional<Condition> hide) implements Component {}

    /** @param page id of the page that the group begins, if it begins one */
    record Group(Optional<Condition> hide, String label, Optional<String> page, List<Component> components)
            implements Component {

        Group holding(List<Component> shown) {
            return new Group(hide, label, page, shown);
        }
    }

    /** Something that is answered under a key. */
    sealed interface Field extends Component permits TextInput, NumberInput, DateInput, Choice, Checkbox, Checklist {

        Caption caption();

        Judgement judge(Object raw, FormContext context);

        /** What is said where a required answer is not given. */
        String missing();

        /** The answer as people read it; empty where there is none. */
        String read(Object value, FormContext context);

        FormPart view(Object raw, String error, FormContext context);

        default Reading reading(Object value, FormContext context) {
            return new Reading(key(), caption().label(), read(value, context), false);
        }

        /** What a posted parameter means; several texts for one answer stay a list, which is then refused. */
        default Object fromParameter(String[] posted) {
            return posted.length == 1 ? posted[0] : List.of(posted);
        }

        /** What an unanswered field counts as in conditions. */
        default Object unanswered() {
            return null;
        }

        @Override
        default Optional<Condition> hide() {
            return caption().hide();
        }

        default String key() {
            return caption().key();
        }
    }
}
