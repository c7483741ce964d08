package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditRecord;
import cn.zhiban.credit.OpenRegister;
import cn.zhiban.identity.PublicReads;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenCreditCall {

    private final OpenRegister register;
    private final PublicReads reads;

    OpenCreditCall(OpenRegister register, PublicReads reads) {
        this.register = register;
        this.reads = reads;
    }

    /**
     * @param holderName of a person no more than the family name
     * @param uscc of an organisation alone
     * @param until last day of the effect, left out without end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Open(
            String recordNo,
            String holderName,
            String uscc,
            String kind,
            String kindLabel,
            String words,
            LocalDate since,
            LocalDate until,
            String source) {

        static Open of(CreditRecord record) {
            return new Open(
                    record.recordNo(),
                    record.maskedHolder(),
                    record.uscc(),
                    record.kind().name(),
                    record.kind().label(),
                    record.words(),
                    record.listedAt(),
                    record.lastDay(),
                    record.source().label());
        }
    }

    record Page(List<Open> items, Long next) {}

    @Operation(summary = "Open credit records in effect, the latest recorded first; names of persons masked")
    @GetMapping("/api/v1/credit/public")
    Page list(
            @RequestParam(required = false) Long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        if (after != null) {
            reads.count(request.getRemoteAddr());
        }
        var page = register.page(after, limit);
        return new Page(page.records().stream().map(Open::of).toList(), page.next());
    }
}
