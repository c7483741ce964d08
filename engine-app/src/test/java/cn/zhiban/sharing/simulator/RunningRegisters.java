package cn.zhiban.sharing.simulator;

import cn.zhiban.catalogue.Register;
import cn.zhiban.sharing.http.RegisterAddresses;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** Registers of a test, on a port of their own. */
public final class RunningRegisters implements AutoCloseable {

    /** As where nothing is configured. */
    public static final RegisterAddresses NOWHERE = new RegisterAddresses() {

        @Override
        public Optional<URI> of(Register register) {
            return Optional.empty();
        }

        @Override
        public String keyOf(Register register) {
            return "";
        }
    };

    private final SimulatedRegisters simulated;

    public RunningRegisters(ObjectMapper json) {
        try {
            simulated = new SimulatedRegisters(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RegisterAddresses addresses() {
        return new DemoAddresses(NOWHERE, simulated);
    }

    public SimulatedRegisters simulated() {
        return simulated;
    }

    @Override
    public void close() {
        simulated.stop();
    }
}
