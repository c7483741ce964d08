package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import java.util.List;
import java.util.Optional;

/** A part of a form: what is only shown, what holds others, and what is answered. */
sealed interface Component {

    /** When the part is not shown; nothing hidden is kept or required. */
    Optional<FeelExpression> hide();

    record Text(Optional<FeelExpression> hide, List<Block> blocks) implements Component {}

    /** Where the files of a material are asked for among the questions; what is sent stands with the material. */
    record Files(Optional<FeelExpression> hide, String key, String label) implements Component {}

    record Separator(Optional<FeelExpression> hide) implements Component {}

    record Spacer(Optional<FeelExpression> hide) implements Component {}

    /**
     * A table to be read.
     *
     * @param rows gives a list of rows, each a map by the keys of the columns
     */
    record Table(Optional<FeelExpression> hide, String label, List<Column> columns, FeelExpression rows)
            implements Component {

        record Column(String key, String label) {}
    }

    /** @param page id of the page that the group begins, if it begins one */
    record Group(Optional<FeelExpression> hide, String label, Optional<String> page, List<Component> components)
            implements Component {

        Group holding(List<Component> shown) {
            return new Group(hide, label, page, shown);
        }
    }

    /** Something that is answered under a key. */
    sealed interface Field extends Component
            permits TextInput, NumberInput, DateInput, TimeInput, Choice, Checkbox, Checklist, Computed, EntryList {

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

        /** What an unanswered field counts as in expressions. */
        default Object unanswered() {
            return null;
        }

        /** What an answer counts as in expressions, whether it is right or wrong. */
        default Object meant(Object raw, FormContext context) {
            return raw instanceof String text ? TypedText.stripped(text) : raw;
        }

        @Override
        default Optional<FeelExpression> hide() {
            return caption().hide();
        }

        default String key() {
            return caption().key();
        }
    }
}
