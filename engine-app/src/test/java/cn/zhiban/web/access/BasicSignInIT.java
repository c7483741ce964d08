package cn.zhiban.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;

@ZhibanTest
@ActiveProfiles({"test", "demo"})
class BasicSignInIT {

    @Autowired
    private TestRestTemplate http;

    @Test
    void admitsADemoAccountByItsPassword() {
        assertThat(http.withBasicAuth("admin", "demo")
                        .getForEntity("/api/v1/api-keys", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.withBasicAuth("clerk", "demo")
                        .getForEntity("/api/v1/api-keys", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.withBasicAuth("admin", "dem0")
                        .getForEntity("/api/v1/api-keys", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void asksProgramsForAPasswordButNeverOpensTheBoxOfABrowser() {
        assertThat(asked(new HttpHeaders()).getHeaders().get("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Basic"));

        var browser = new HttpHeaders();
        browser.set("Sec-Fetch-Mode", "cors");
        assertThat(asked(browser).getHeaders().get("WWW-Authenticate"))
                .noneMatch(challenge -> challenge.startsWith("Basic"));
    }

    private ResponseEntity<String> asked(HttpHeaders headers) {
        return http.exchange("/api/v1/api-keys", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    @Test
    void asksToWaitAfterManyFailures() {
        ResponseEntity<String> last = null;
        for (int i = 0; i < 12; i++) {
            last = http.withBasicAuth("auditor", "wrong" + i).getForEntity("/api/v1/api-keys", String.class);
        }

        assertThat(last.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(last.getHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(last.getBody()).contains("\"code\":\"too-many-attempts\"");
    }
}
