package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the registers are; one without an address is not connected.
 *
 * @param address base address by the register's name in lower case with hyphens
 * @param key the secret that is sent to each, by the same name
 */
@ConfigurationProperties("zhiban.registers")
record ConfiguredAddresses(
        @DefaultValue Map<String, URI> address,
        @DefaultValue Map<String, String> key) implements RegisterAddresses {

    @Override
    public Optional<URI> of(Register register) {
        return Optional.ofNullable(address.get(name(register)));
    }

    @Override
    public String keyOf(Register register) {
        return key.getOrDefault(name(register), "");
    }

    private static String name(Register register) {
        return register.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The secrets are never shown. */
    @Override
    public String toString() {
        return "ConfiguredAddresses[" + address + "]";
    }
}
