package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditDossier;
import cn.zhiban.credit.CreditRecord;
import cn.zhiban.credit.CreditRequest;
import cn.zhiban.credit.CreditUse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A record over REST: its head in lists, all of it alone. Who of the office acted is not told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordAnswer(
        String recordNo,
        String source,
        String caseNo,
        String holderName,
        String holderCode,
        String kind,
        String severity,
        String effect,
        String words,
        boolean open,
        String state,
        LocalDate listedAt,
        LocalDate lastDay,
        LocalDate repairableFrom,
        String howToRepair,
        List<CreditUse> uses,
        List<Asked> requests) {

    /** A request as its holder and staff read it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            long id,
            String kind,
            String state,
            String reasons,
            OffsetDateTime filedAt,
            LocalDate checkDue,
            LocalDate due,
            String checkWords,
            String decisionWords,
            String extensionWords,
            OffsetDateTime decidedAt) {

        static Asked of(CreditRequest request) {
            return new Asked(
                    request.id(),
                    request.kind().name(),
                    request.state().name(),
                    request.reasons(),
                    request.filedAt(),
                    request.checkDue(),
                    request.due(),
                    request.checkWords(),
                    request.decisionWords(),
                    request.extensionWords(),
                    request.decidedAt());
        }
    }

    static RecordAnswer head(CreditRecord record, LocalDate today) {
        return of(record, record.uscc(), record.stateOn(today), null, null);
    }

    static RecordAnswer whole(CreditDossier dossier) {
        var requests = dossier.requests().stream().map(Asked::of).toList();
        return of(dossier.record(), dossier.code(), dossier.state(), dossier.uses(), requests);
    }

    private static RecordAnswer of(
            CreditRecord record, String code, CreditRecord.State state, List<CreditUse> uses, List<Asked> requests) {
        return new RecordAnswer(
                record.recordNo(),
                record.source().name(),
                record.caseNo(),
                record.maskedHolder(),
                code,
                record.kind().name(),
                record.severity().name(),
                record.effect().name(),
                record.words(),
                record.open(),
                state.name(),
                record.listedAt(),
                record.lastDay(),
                record.repairableFrom(),
                record.howToRepair(),
                uses,
                requests);
    }
}
