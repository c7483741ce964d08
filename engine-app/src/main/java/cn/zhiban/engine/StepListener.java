package cn.zhiban.engine;

import cn.zhiban.casefile.StepVisits;
import cn.zhiban.casefile.StepVisits.Departure;
import cn.zhiban.casefile.StepVisits.StepVisit;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the way of a case through its models: gathered while a transaction runs, written in one batch before it commits. */
@Component
class StepListener implements ExecutionListener {

    private final StepVisits visits;
    private final OfficeClock clock;

    StepListener(StepVisits visits, OfficeClock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var gathered = gathered();
        switch (execution.getEventName()) {
            case EVENTNAME_START -> gathered.enter(visit(execution));
            case EVENTNAME_TAKE -> gathered.passed(flow(execution));
            default -> gathered.leave(execution.getActivityInstanceId(), clock.instant());
        }
    }

    private StepVisit flow(DelegateExecution execution) {
        var now = clock.instant();
        return new StepVisit(
                ProcessVariable.CASE_ID.from(execution),
                execution.getProcessInstanceId(),
                ((ExecutionEntity) execution).getProcessDefinition().getKey(),
                execution.getProcessDefinitionId(),
                execution.getCurrentTransitionId(),
                "sequenceFlow",
                now,
                now);
    }

    private StepVisit visit(DelegateExecution execution) {
        var entity = (ExecutionEntity) execution;
        return new StepVisit(
                ProcessVariable.CASE_ID.from(execution),
                execution.getActivityInstanceId(),
                entity.getProcessDefinition().getKey(),
                execution.getProcessDefinitionId(),
                execution.getCurrentActivityId(),
                String.valueOf(entity.getActivity().getProperty("type")),
                clock.instant(),
                null);
    }

    private Gathered gathered() {
        var bound = (Gathered) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new Gathered();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** The visits of one transaction. */
    private final class Gathered implements TransactionSynchronization {

        private final Map<String, StepVisit> entered = new LinkedHashMap<>();
        private final List<StepVisit> passed = new ArrayList<>();
        private final List<Departure> left = new ArrayList<>();

        void enter(StepVisit visit) {
            entered.put(visit.activityInstance(), visit);
        }

        /** A flow is nowhere to stand, and is left as it is entered. */
        void passed(StepVisit flow) {
            passed.add(flow);
        }

        void leave(String activityInstance, Instant at) {
            var visit = entered.get(activityInstance);
            if (visit == null) {
                left.add(new Departure(activityInstance, at));
            } else {
                entered.put(
                        activityInstance,
                        new StepVisit(
                                visit.caseId(),
                                visit.activityInstance(),
                                visit.processKey(),
                                visit.processDefinitionId(),
                                visit.element(),
                                visit.elementType(),
                                visit.enteredAt(),
                                at));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            visits.record(
                    Stream.concat(entered.values().stream(), passed.stream()).toList(), List.copyOf(left));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(StepListener.this);
        }
    }
}
