package cn.zhiban.commitment.deferral;

import cn.zhiban.deadline.Limit;

/**
 * The statutory limit of a decision in whole working days, as the table compares it: as many as an
 * ordinary week and month have, rounded down, whatever holidays lie in it.
 */
final class StatutoryDays {

    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WORKING_DAYS_OF_A_MONTH = 20;

    private StatutoryDays() {}

    static int of(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.days();
            case CALENDAR_DAYS -> limit.days() * WORKING_DAYS_OF_A_WEEK / DAYS_OF_A_WEEK;
            case MONTHS -> limit.days() * WORKING_DAYS_OF_A_MONTH;
            case HOURS, WORKING_HOURS -> 0;
        };
    }
}
