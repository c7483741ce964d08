package cn.zhiban;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says that the platform answers, after everything else that waits for its start: one line, then the demo accounts. */
@Component
class ReadyLine {

    private final String address;
    private final String demoAccounts;

    ReadyLine(@Value("${server.address}") String address, @Value("${zhiban.demo.accounts:}") String demoAccounts) {
        this.address = address;
        this.demoAccounts = demoAccounts;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.println("知办 ready http://" + address + ":" + port);
        if (!demoAccounts.isEmpty()) {
            System.out.println(demoAccounts);
        }
    }
}
