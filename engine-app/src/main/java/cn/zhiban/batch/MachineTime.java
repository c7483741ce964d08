package cn.zhiban.batch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The machine's time, by which leases are judged: the office's clock may jump. */
@Component
class MachineTime {

    private final Clock machine = Clock.systemUTC();

    OffsetDateTime now() {
        return machine.instant().atOffset(ZoneOffset.UTC);
    }
}
