package cn.zhiban.batch;

import cn.zhiban.shared.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does long work step by step. Each step and its heartbeat are one transaction: a kill loses the step alone. */
@Component
class RunningBatches implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunningBatches.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Batches batches;
    private final Map<String, BatchWork> works;
    private final TransactionOperations transaction;

    RunningBatches(Batches batches, List<BatchWork> works, TransactionOperations transaction) {
        this.batches = batches;
        this.works = works.stream().collect(Collectors.toMap(BatchWork::kind, Function.identity()));
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${zhiban.batch.first:PT2S}", fixedDelayString = "PT1S")
    void look() {
        run();
    }

    /** Nothing waits for a moment: what has been started is done as soon as possible. */
    @Override
    public Optional<Instant> next(Instant upTo) {
        return Optional.empty();
    }

    @Override
    public Done run() {
        var done = Done.NOTHING;
        var holder = UUID.randomUUID();
        for (var taken = batches.take(holder, LEASE); taken.isPresent(); taken = batches.take(holder, LEASE)) {
            done = done.plus(work(taken.get(), holder));
        }
        return done;
    }

    private Done work(Batch batch, UUID holder) {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> step(batch, holder)))) {
                LOG.debug("batch {} {} goes on", batch.kind(), batch.subject());
            }
            return new Done(1, 0);
        } catch (RuntimeException failed) {
            LOG.warn("批量工作 {} {} 没有成功，稍后再试", batch.kind(), batch.subject(), failed);
            batches.failed(batch.id(), holder, String.valueOf(failed.getMessage()), LEASE);
            return new Done(0, 1);
        }
    }

    /** @return whether to go on */
    private boolean step(Batch batch, UUID holder) {
        var step = works.get(batch.kind()).step(batch.subject(), batches.reached(batch.id()));
        if (!batches.renew(batch.id(), holder, step, LEASE)) {
            throw new IllegalStateException("somebody else has taken over batch " + batch.id());
        }
        if (step.done() == 0) {
            batches.finish(batch.id());
        }
        return step.done() > 0;
    }
}
