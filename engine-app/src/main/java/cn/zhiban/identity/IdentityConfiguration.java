package cn.zhiban.identity;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The parts of identity that need a setting or the machine's clock (the delay after failures is a rate limit). */
@Configuration
class IdentityConfiguration {

    /** @param keyFile kept apart from copies of the database */
    @Bean
    FieldCipher fieldCipher(@Value("${zhiban.field-key-file}") Path keyFile) {
        return new FieldCipher(FieldKey.at(keyFile));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SignInThrottle signInThrottle(JdbcClient jdbc) {
        return new SignInThrottle(jdbc, Clock.systemUTC());
    }
}
