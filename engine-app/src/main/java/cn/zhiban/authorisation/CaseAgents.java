package cn.zhiban.authorisation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Under which authorisation an agent submitted a case: it stays on record, whatever becomes of the authorisation. */
@Component
public class CaseAgents {

    private final JdbcClient jdbc;
    private final Authorisations authorisations;
    private final ActingForOthers acting;

    CaseAgents(JdbcClient jdbc, Authorisations authorisations, ActingForOthers acting) {
        this.jdbc = jdbc;
        this.authorisations = authorisations;
        this.acting = acting;
    }

    /** @throws cn.zhiban.shared.RefusedRequest {@code authorisation-ended} where the principal was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long caseId, Authorisation under) {
        if (!acting.hold(under)) {
            throw acting.outOfForce(authorisations.byId(under.id()).orElseThrow());
        }
        jdbc.sql("insert into case_authorisation (case_id, authorisation_id, agent_id) values (?, ?, ?)")
                .params(caseId, under.id(), under.agent().accountId())
                .update();
    }

    /** Empty where the applicant applied itself, or at the window. */
    @Transactional(readOnly = true)
    public Optional<Authorisation> of(long caseId) {
        return jdbc.sql("select authorisation_id from case_authorisation where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .optional()
                .flatMap(authorisations::byId);
    }
}
