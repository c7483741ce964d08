package cn.zhiban.crash;

import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Firms that submit one application after the other, each under a key of its own, until the platform is gone. */
final class Load {

    private static final int FIRMS = 3;
    private static final int MOST_EACH = 40;
    private static final long PATIENCE_SECONDS = 120;

    /** What was sent under a key. */
    record Sent(String account, Map<String, Object> body) {}

    private static final Map<String, String[]> ACCOUNTS = Map.of(
            "company1", new String[] {"广州云岭智能科技有限公司", "91440101MA5A00013Q"},
            "company2", new String[] {"广州粤创生物医药有限公司", "91440101MA5A00021K"},
            "company3", new String[] {"深圳市鹏芯半导体有限公司", "91440300MA5B123494"});

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> firms = new ArrayList<>();

    /** Starts the firms and returns once that many applications were acknowledged; they go on. */
    static Load on(Platform platform, int acknowledgements) throws InterruptedException {
        var load = new Load();
        var reached = new CountDownLatch(acknowledgements);
        ACCOUNTS.keySet().stream().limit(FIRMS).forEach(account -> load.startFirm(platform, account, reached));
        if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("only " + load.acknowledged.size() + " applications were acknowledged");
        }
        return load;
    }

    /** Waits for the threads, which end when nobody answers any more. */
    void end() throws InterruptedException {
        over.set(true);
        for (var firm : firms) {
            firm.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }

    /** By key. */
    Map<String, Sent> sent() {
        return sent;
    }

    /** The case number by key, of what was answered with 201. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    private void startFirm(Platform platform, String account, CountDownLatch reached) {
        var client = platform.rest().as(account);
        var uploadId = client.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");
        var firm = new Thread(() -> submitUntilNobodyAnswers(client, account, uploadId, reached), account);
        firms.add(firm);
        firm.start();
    }

    private void submitUntilNobodyAnswers(Rest client, String account, String uploadId, CountDownLatch reached) {
        for (int n = 0; n < MOST_EACH && !over.get(); n++) {
            var key = UUID.randomUUID().toString();
            var body = PledgeApplication.complete()
                    .applicant("name", ACCOUNTS.get(account)[0])
                    .applicant("uscc", ACCOUNTS.get(account)[1])
                    .with("patentNames", key)
                    .body(uploadId);
            sent.put(key, new Sent(account, body));
            try {
                var answer = client.post("/cases", body, key);
                if (answer.status() == 201) {
                    acknowledged.put(key, answer.text("caseNo"));
                    reached.countDown();
                }
            } catch (IllegalStateException nobodyAnswers) {
                return;
            }
        }
    }
}
