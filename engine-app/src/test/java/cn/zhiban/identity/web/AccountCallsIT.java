package cn.zhiban.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class AccountCallsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest admin;
    private String username;

    @BeforeEach
    void callsAsAnAdministrator() {
        admin = Rest.of(port).as("admin");
        username = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anAdministratorOpensAnAccountWithWhichItsHolderWorks() {
        var opened = admin.post("/accounts", staff());

        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        assertThat(opened.text("username")).isEqualTo(username);
        assertThat(opened.body().toString())
                .contains("CLERK", "综合受理窗口", "440106")
                .doesNotContain("demo");
        assertThat(Rest.of(port).as(username).get("/tasks").status()).isEqualTo(200);
        assertThat(trace()).containsExactly("create-account admin");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsOpened() {
        var refused = admin.post(
                "/accounts",
                Map.of(
                        "username", "王",
                        "password", "abc",
                        "name", " ",
                        "roles", List.of("CLERK", "APPLICANT"),
                        "department", "窗\u200b口",
                        "district", "天河区"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("fields").fieldNames())
                .toIterable()
                .containsExactly("username", "password", "name", "roles", "department", "district");
        assertThat(admin.post("/accounts", Map.of()).body().get("fields").fieldNames())
                .toIterable()
                .containsExactly("username", "password", "name", "roles");
        assertThat(admin.post("/accounts", with("password", "汉".repeat(25)))
                        .body()
                        .get("fields")
                        .has("password"))
                .isTrue();
    }

    @Test
    void aNameIsGivenOnce() {
        admin.post("/accounts", staff());

        assertThat(admin.post("/accounts", staff()).text("code")).isEqualTo("username-taken");
    }

    @Test
    void theListIsReadPageByPageAndShowsNothingPersonal() {
        admin.post("/accounts", staff());

        assertThat(admin.get("/accounts?limit=1").text("items/0/username")).isEqualTo(username);
        var shown = new StringBuilder();
        var page = admin.get("/accounts?limit=7");
        while (!page.body().get("next").isNull()) {
            assertThat(page.body().get("items")).hasSize(7);
            shown.append(page.body());
            page = admin.get("/accounts?limit=7&after=" + page.text("next"));
        }
        assertThat(shown.append(page.body()).toString())
                .containsOnlyOnce("\"company1\"")
                .contains("陈**")
                .doesNotContain("陈晓岚", "44010619900307001X", "13800000004", "bcrypt");
    }

    @Test
    void aDisabledAccountIsUnknownUntilItIsEnabled() {
        admin.post("/accounts", staff());
        var holder = Rest.of(port).as(username);

        assertThat(enable(username, false).body().get("enabled").asBoolean()).isFalse();
        assertThat(holder.get("/tasks").status()).isEqualTo(401);
        assertThat(enable(username, false).status()).isEqualTo(200);
        assertThat(enable(username, true).status()).isEqualTo(200);
        assertThat(trace()).containsExactly("create-account admin", "disable-account admin", "enable-account admin");
        assertThat(admin.post("/accounts/nobody-here/enabled", Map.of("enabled", false))
                        .text("code"))
                .isEqualTo("unknown-account");
        assertThat(admin.post("/accounts/" + username + "/enabled", Map.of()).status())
                .isEqualTo(422);
    }

    private Rest.Answer enable(String whose, boolean enabled) {
        return admin.post("/accounts/" + whose + "/enabled", Map.of("enabled", enabled));
    }

    /** With the demo's password, by which {@link Rest} signs in. */
    private Map<String, Object> staff() {
        return Map.of(
                "username", username,
                "password", "demo",
                "name", "新来的同事",
                "roles", List.of("CLERK"),
                "department", "综合受理窗口",
                "district", "440106");
    }

    private Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(staff());
        changed.put(field, value);
        return changed;
    }

    private List<String> trace() {
        return jdbc.sql("SELECT action || ' ' || actor FROM audit_entry WHERE subject_kind = 'account' AND subject = ?"
                        + " AND action LIKE '%-account' ORDER BY id")
                .param(username)
                .query(String.class)
                .list();
    }
}
