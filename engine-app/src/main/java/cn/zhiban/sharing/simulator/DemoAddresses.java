package cn.zhiban.sharing.simulator;

import cn.zhiban.catalogue.Register;
import cn.zhiban.sharing.http.RegisterAddresses;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In a demo the simulated registers, where no other are connected. */
@Component
@Primary
@Profile("demo")
class DemoAddresses implements RegisterAddresses {

    private final RegisterAddresses configured;
    private final SimulatedRegisters simulated;

    /** @param configured what the configuration names */
    DemoAddresses(RegisterAddresses configured, SimulatedRegisters simulated) {
        this.configured = configured;
        this.simulated = simulated;
    }

    @Override
    public Optional<URI> of(Register register) {
        return configured.of(register).or(() -> Optional.of(simulated.address(register)));
    }

    @Override
    public String keyOf(Register register) {
        return configured.keyOf(register);
    }
}
