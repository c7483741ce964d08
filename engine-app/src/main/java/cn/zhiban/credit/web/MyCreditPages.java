package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditRecord;
import cn.zhiban.credit.OwnCredit;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 我的信用: what is held against me, what it does, and where it was used. */
@Controller
@RequestMapping("/my/credit")
class MyCreditPages {

    private final OwnCredit own;
    private final OfficeClock clock;

    MyCreditPages(OwnCredit own, OfficeClock clock) {
        this.own = own;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor holder) {
        var records = own.records(holder);
        var today = clock.today();
        return new ModelAndView("my/credit")
                .addObject("verified", own.isVerified(holder))
                .addObject("records", records)
                .addObject("today", today)
                .addObject("inEffect", inEffect(records, today));
    }

    @GetMapping("/{recordNo}")
    ModelAndView one(Actor holder, @PathVariable String recordNo) {
        return new ModelAndView("my/credit-record").addObject("view", own.dossier(holder, recordNo));
    }

    private static List<CreditRecord> inEffect(List<CreditRecord> records, LocalDate today) {
        return records.stream()
                .filter(record -> record.stateOn(today) == CreditRecord.State.IN_EFFECT)
                .toList();
    }
}
