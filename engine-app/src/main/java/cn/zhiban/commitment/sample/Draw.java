package cn.zhiban.commitment.sample;

import cn.zhiban.commitment.Sampling;
import cn.zhiban.commitment.Verification.Mode;

/**
 * What was drawn for a case, and what the seed gives now.
 *
 * @param sharePercent of a hundred cases, 0 to 100
 * @param ticket as it was recorded, 0 to 9999
 * @param chosen whether the case went to its verification
 * @param redrawnTicket from the seed and the number of the case
 * @param redrawnChosen whether it would be chosen by that ticket
 */
public record Draw(
        long id,
        String caseNo,
        Mode mode,
        int sharePercent,
        int ticket,
        boolean chosen,
        int redrawnTicket,
        boolean redrawnChosen) {

    static Draw again(String seed, long id, String caseNo, Mode mode, int share, int ticket, boolean chosen) {
        int redrawn = Sampling.ticket(seed, caseNo);
        return new Draw(id, caseNo, mode, share, ticket, chosen, redrawn, mode.chooses(redrawn, share));
    }

    public boolean differs() {
        return ticket != redrawnTicket || chosen != redrawnChosen;
    }
}
