package cn.zhiban.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Rest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.test.context.ActiveProfiles;

/** An office in service: no demo accounts, and no passwords over REST. */
@ZhibanTest
@ActiveProfiles("test")
class OutsideOfTheDemoIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestRestTemplate http;

    @Test
    void takesNoPasswordsOverRest() {
        var admin = TestAccounts.in(context).staff(Role.ADMIN);
        var pair = (admin.username() + ":" + admin.password()).getBytes(StandardCharsets.UTF_8);
        var request = RequestEntity.get("/api/v1/api-keys")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .build();

        assertThat(http.exchange(request, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void knowsNoDemoAccount() {
        assertThat(Rest.of(port).as("admin").get("/api-keys").status()).isEqualTo(401);
    }
}
