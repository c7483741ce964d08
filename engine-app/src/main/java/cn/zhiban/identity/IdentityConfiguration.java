package cn.zhiban.identity;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** The parts of identity that need a setting or the machine's clock (the delay after failures is a rate limit). */
@Configuration
class IdentityConfiguration {

    /** @param keyFile kept apart from copies of the database */
    @Bean
    FieldKey fieldKey(@Value("${zhiban.field-key-file}") Path keyFile) {
        return FieldKey.at(keyFile);
    }

    @Bean
    FieldCipher fieldCipher(FieldKey key) {
        return new FieldCipher(key);
    }

    @Bean
    BlindIndex idNumberIndex(FieldKey key) {
        return new BlindIndex(key, Accounts.ID_NUMBER);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Passwords passwords(PasswordEncoder encoder, Environment environment) {
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        return new Passwords(encoder, demo ? Passwords.LEAST_IN_DEMO : Passwords.LEAST);
    }

    @Bean
    @Profile("!demo")
    FirstAdministrator firstAdministrator(Accounts accounts, Passwords rule, TransactionOperations transaction) {
        return new FirstAdministrator(accounts, rule, transaction, System.getenv(), System.out);
    }

    @Bean
    RegistrationThrottle registrationThrottle(JdbcClient jdbc) {
        return new RegistrationThrottle(jdbc, Clock.systemUTC());
    }

    @Bean
    CalendarLinkThrottle calendarLinkThrottle(JdbcClient jdbc) {
        return new CalendarLinkThrottle(jdbc, Clock.systemUTC());
    }

    @Bean
    ConfirmationCodes confirmationCodes(JdbcClient jdbc, FieldKey key) {
        return new ConfirmationCodes(jdbc, key, Clock.systemUTC());
    }

    @Bean
    GuessedCodes guessedCodes(JdbcClient jdbc) {
        return new GuessedCodes(jdbc, Clock.systemUTC());
    }

    @Bean
    PublicReads publicReads(JdbcClient jdbc) {
        return new PublicReads(jdbc, Clock.systemUTC());
    }

    @Bean
    SignInThrottle signInThrottle(JdbcClient jdbc) {
        return new SignInThrottle(jdbc, Clock.systemUTC());
    }
}
