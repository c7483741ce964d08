package cn.zhiban.document;

import cn.zhiban.shared.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Issues the documents of a transaction at its very end, after the engine has written: numbers are drawn last, in the
 * order of their series, so that nobody who waits for a counter holds what its holder needs.
 */
@Component
class Issuing {

    private record Waiting(long caseId, Actor by, Draft draft) {

        String series() {
            return draft.prefix() + draft.kind().code();
        }
    }

    private final Documents documents;
    private final DocumentNumbers numbers;

    Issuing(Documents documents, DocumentNumbers numbers) {
        this.documents = documents;
        this.numbers = numbers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void issue(long caseId, Actor by, Draft draft) {
        var end = (End) TransactionSynchronizationManager.getResource(this);
        if (end == null) {
            end = new End();
            TransactionSynchronizationManager.bindResource(this, end);
            TransactionSynchronizationManager.registerSynchronization(end);
        }
        end.waiting.add(new Waiting(caseId, by, draft));
    }

    private void write(Waiting one) {
        var number = one.draft().number() == null
                ? numbers.draw(one.draft().prefix(), one.draft().kind())
                : one.draft().number();
        documents.add(one.caseId(), one.by(), one.draft(), number, Documents.Replacing.NOTHING);
    }

    private final class End implements TransactionSynchronization {

        private final List<Waiting> waiting = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Issuing.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Issuing.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            waiting.stream().sorted(Comparator.comparing(Waiting::series)).forEach(Issuing.this::write);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Issuing.this);
        }
    }
}
