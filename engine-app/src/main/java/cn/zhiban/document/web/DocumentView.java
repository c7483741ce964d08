package cn.zhiban.document.web;

import cn.zhiban.document.IssuedDocument;
import java.time.LocalDate;
import java.util.List;

/**
 * A document as REST answers it.
 *
 * @param formats in which it can be downloaded; empty until it is rendered
 * @param standing whether it has force: VALID, REPLACED, WITHDRAWN
 */
record DocumentView(
        String number,
        String kind,
        String title,
        LocalDate date,
        String state,
        List<String> formats,
        Verification verification,
        String standing,
        String replaces,
        String replacedBy) {

    /** @param page where anybody verifies it */
    record Verification(String code, String page) {}

    static DocumentView of(IssuedDocument document) {
        return new DocumentView(
                document.number(),
                document.kind().name(),
                document.title(),
                document.issuedOn(),
                document.state().name(),
                document.isReady() ? List.of("pdf") : List.of(),
                new Verification(
                        document.code().grouped(), "/verify/" + document.code().text()),
                document.standing().name(),
                document.replaces(),
                document.replacedBy());
    }
}
