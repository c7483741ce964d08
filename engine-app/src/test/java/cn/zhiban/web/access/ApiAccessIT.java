package cn.zhiban.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.PasswordSignIn;
import cn.zhiban.identity.SignedIn;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ZhibanTest
class ApiAccessIT {

    private static final String KEYS = "/api/v1/api-keys";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private PasswordSignIn signIn;

    private MockMvc http;
    private TestAccount admin;

    @BeforeEach
    void makesAnAdministrator() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        admin = TestAccounts.in(application).staff(Role.ADMIN);
    }

    @Test
    void asksNobodyToSignInWhateverTheMethod() throws Exception {
        for (var call : new MockHttpServletRequestBuilder[] {get(KEYS), post(KEYS), delete(KEYS + "/1")}) {
            http.perform(call)
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                    .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
                    .andExpect(jsonPath("$.code").value("not-signed-in"))
                    .andExpect(jsonPath("$.detail").value("请先登录"));
        }
    }

    @Test
    void refusesTheWrongRole() throws Exception {
        var clerk = TestAccounts.in(application).staff(Role.CLERK);

        http.perform(get(KEYS).header("Authorization", clerk.authorization()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access-denied"));
    }

    @Test
    void tellsAnUnknownRouteAsUnknownToEverybody() throws Exception {
        http.perform(get("/api/v1/no-such-thing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("unknown-route"));
        http.perform(get("/api/v1/no-such-thing").header("Authorization", admin.authorization()))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsWhichMethodsARouteHas() throws Exception {
        http.perform(delete(KEYS).header("Authorization", admin.authorization()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
    }

    @Test
    void refusesAWrongHeaderEvenWhereASessionWouldDo() throws Exception {
        for (String wrong :
                new String[] {"Bearer zb_wrong", "Bearer", "Basic !!!", "Basic bm9jb2xvbg==", "Digest x", ""}) {
            http.perform(get(KEYS).header("Authorization", wrong).with(authentication(session())))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("wrong-credentials"));
        }
    }

    @Test
    void needsATokenForAWriteBySession() throws Exception {
        String wish = "{\"username\":\"" + admin.username() + "\",\"label\":\"台账\"}";
        var write = post(KEYS).contentType(MediaType.APPLICATION_JSON).content(wish);

        http.perform(write.with(authentication(session())))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("csrf-token-invalid"));
        http.perform(write.with(csrf())).andExpect(status().isCreated());
    }

    @Test
    void keepsNoSessionForACallThatSignsInByItself() throws Exception {
        var answer = http.perform(get(KEYS).header("Authorization", admin.authorization()))
                .andExpect(status().isOk())
                .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getCookies()).isEmpty();
    }

    @Test
    void isHealthyForNobodyWithoutDetails() throws Exception {
        http.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}", org.springframework.test.json.JsonCompareMode.STRICT));
        http.perform(get("/actuator")).andExpect(status().isNotFound());
    }

    private SignedIn session() {
        return signIn.signIn(admin.username(), admin.password(), "::1");
    }
}
