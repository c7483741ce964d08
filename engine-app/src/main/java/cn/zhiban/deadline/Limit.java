package cn.zhiban.deadline;

public record Limit(
        Stage stage,
        int days,
        LimitUnit unit,
        LimitStart from,
        String legalBasis,
        Integer promisedDays,
        Integer warnDays,
        Lapse lapse,
        String lapseBasis) {}
