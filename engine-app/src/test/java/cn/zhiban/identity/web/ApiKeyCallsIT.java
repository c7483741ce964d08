package cn.zhiban.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class ApiKeyCallsIT {

    private static final String KEYS = "/api/v1/api-keys";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount admin;

    @BeforeEach
    void makesAnAdministrator() {
        admin = TestAccounts.in(application).staff(Role.ADMIN);
    }

    @Test
    void issuesAKeyThatWorksUntilItIsRevoked() {
        var issued = call(HttpMethod.POST, KEYS, Map.of("username", admin.username(), "label", "台账导出"));
        assertThat(issued.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String key = issued.getBody().get("key").asText();
        String address = issued.getHeaders().getLocation().getPath();

        assertThat(key).matches("zb_[A-Za-z0-9_-]{43}");
        assertThat(listBy(key)).isEqualTo(HttpStatus.OK);
        assertThat(call(HttpMethod.DELETE, address, null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(listBy(key)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(call(HttpMethod.DELETE, address, null).getBody().get("code").asText())
                .isEqualTo("unknown-api-key");
    }

    @Test
    void listsKeysPageByPageNewestFirstAndNeverTheirSecrets() {
        for (String label : List.of("一", "二", "三")) {
            call(HttpMethod.POST, KEYS, Map.of("username", admin.username(), "label", label));
        }

        JsonNode first = call(HttpMethod.GET, KEYS + "?limit=2", null).getBody();
        JsonNode second = call(
                        HttpMethod.GET,
                        KEYS + "?limit=2&after=" + first.get("next").asLong(),
                        null)
                .getBody();

        assertThat(first.get("items").findValuesAsText("label")).containsExactly("三", "二");
        assertThat(second.get("items").get(0).get("label").asText()).isEqualTo("一");
        assertThat(first.toString()).doesNotContain("zb_", "sha256");
    }

    @Test
    void saysTheMomentsOfAKeyInTheOfficesTime() {
        var issued = call(HttpMethod.POST, KEYS, Map.of("username", admin.username(), "label", "台账"))
                .getBody();
        call(HttpMethod.DELETE, KEYS + "/" + issued.get("id").asText(), null);
        JsonNode listed = call(HttpMethod.GET, KEYS + "?limit=1", null)
                .getBody()
                .get("items")
                .get(0);

        assertThat(issued.get("createdAt").asText()).endsWith("+08:00");
        assertThat(listed.get("createdAt").asText()).endsWith("+08:00");
        assertThat(listed.get("revokedAt").asText()).endsWith("+08:00");
    }

    @Test
    void refusesAKeyForNobodyForNoPurposeOrForMoreThanItsAccountMay() {
        assertThat(fieldsOf(Map.of("username", "nobody-here", "label", "x"))).containsExactly("username");
        assertThat(fieldsOf(Map.of("username", admin.username(), "label", " "))).containsExactly("label");
        assertThat(fieldsOf(Map.of("username", admin.username(), "label", "x", "roles", List.of("CHIEF"))))
                .containsExactly("roles");
        assertThat(fieldsOf(Map.of())).containsExactly("username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "[]", "{} {}", "{\"label\":\"\\u0000\"}", "{\"roles\":[\"BOSS\"]}"})
    void refusesWhatIsNoJsonOfThatKind(String body) {
        var headers = new HttpHeaders();
        headers.set("Authorization", admin.authorization());
        headers.setContentType(MediaType.APPLICATION_JSON);

        var refused = http.exchange(KEYS, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().get("code").asText()).isEqualTo("malformed-json");
    }

    @Test
    void leavesATraceOfEachKey() {
        var issued = call(HttpMethod.POST, KEYS, Map.of("username", admin.username(), "label", "台账"));
        String id = issued.getBody().get("id").asText();
        call(HttpMethod.DELETE, KEYS + "/" + id, null);

        assertThat(jdbc.sql("SELECT action || ' ' || actor || ' ' || address FROM audit_entry"
                                + " WHERE subject_kind = 'api-key' AND subject = ? ORDER BY id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "issue-api-key " + admin.username() + " 127.0.0.1",
                        "revoke-api-key " + admin.username() + " 127.0.0.1");
    }

    private Iterable<String> fieldsOf(Map<String, ?> wish) {
        var refused = call(HttpMethod.POST, KEYS, wish);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return () -> refused.getBody().get("fields").fieldNames();
    }

    private ResponseEntity<JsonNode> call(HttpMethod method, String path, Object body) {
        var headers = new HttpHeaders();
        headers.set("Authorization", admin.authorization());
        return http.exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private Object listBy(String key) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(key);
        return http.exchange(KEYS, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getStatusCode();
    }
}
