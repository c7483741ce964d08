package cn.zhiban.document;

/**
 * A document that is about to be issued.
 *
 * @param prefix of the item, before the number
 * @param number null unless the act itself has drawn it already, as the one-time notice does
 * @param maskedHolder to whom it is issued, as strangers may read it
 */
public record Draft(DocumentKind kind, String prefix, String number, String maskedHolder, DocumentFacts facts) {}
