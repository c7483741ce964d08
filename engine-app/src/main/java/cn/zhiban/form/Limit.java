package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bound that the schema writes as a number, or computes from earlier answers. A bound that cannot be computed yet
 * does not bind.
 */
record Limit(Optional<BigDecimal> written, Optional<FeelExpression> computed) {

    static final Limit NONE = new Limit(Optional.empty(), Optional.empty());

    static Limit of(long number) {
        return new Limit(Optional.of(BigDecimal.valueOf(number)), Optional.empty());
    }

    Optional<BigDecimal> in(FormContext context) {
        return computed.isEmpty()
                ? written
                : computed.map(expression -> expression.evaluate(context.answers()))
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast);
    }

    /** As a length in characters, between nothing and the most that a text can have. */
    int length(FormContext context, int otherwise) {
        return in(context)
                .map(number -> number.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(TypedText.LINES))
                        .intValue())
                .orElse(otherwise);
    }
}
