package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register;
import java.net.URI;
import java.util.Optional;

/** Where the registers are. */
public interface RegisterAddresses {

    /** @return empty where the register is not connected */
    Optional<URI> of(Register register);

    /** The secret that is sent along; empty where none is needed. */
    String keyOf(Register register);
}
