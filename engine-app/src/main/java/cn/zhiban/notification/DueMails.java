package cn.zhiban.notification;

import cn.zhiban.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails go out as soon as they are written; their further tries wait on the machine's time, not on the office's. */
@Component
class DueMails implements DueWork {

    private final SendingMail sending;

    DueMails(SendingMail sending) {
        this.sending = sending;
    }

    @Override
    public Optional<Instant> next(Instant upTo) {
        return Optional.empty();
    }

    @Override
    public Done run() {
        return new Done(sending.drain(), 0);
    }
}
