package cn.zhiban.sharing.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Registers of a test, on a port of their own. */
public final class RunningRegisters implements AutoCloseable {

    private final SimulatedRegisters simulated;

    public RunningRegisters(ObjectMapper json) {
        try {
            simulated = new SimulatedRegisters(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SimulatedRegisters simulated() {
        return simulated;
    }

    @Override
    public void close() {
        simulated.stop();
    }
}
