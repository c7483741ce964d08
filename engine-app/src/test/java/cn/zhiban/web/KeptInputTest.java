package cn.zhiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class KeptInputTest {

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void givesWhatWasTypedBackOnceToItsOwnForm() {
        var sent = request("POST", "/apply/x");
        sent.addParameter("amount", "3500000");
        sent.addParameter("owners", "甲", "乙");
        sent.addParameter("_csrf", "stale");
        KeptInput.keep(sent);

        assertThat(KeptInput.take(request("GET", "/apply/y"))).isEmpty();
        var kept = KeptInput.take(request("GET", "/apply/x"));
        assertThat(kept).containsOnlyKeys("amount", "owners");
        assertThat(kept.get("owners")).containsExactly("甲", "乙");
        assertThat(KeptInput.take(request("GET", "/apply/x"))).isEmpty();
    }

    @Test
    void isNeverShownToTheNextPersonAtTheSameMachine() {
        var sent = request("POST", "/account");
        sent.setCookies(new Cookie(KeptInput.OWNER_COOKIE, "first"));
        sent.addParameter("phone", "13911112222");
        KeptInput.keep(sent);
        var next = request("GET", "/account");
        next.setCookies(new Cookie(KeptInput.OWNER_COOKIE, "second"));

        assertThat(KeptInput.take(next)).isEmpty();
        assertThat(KeptInput.take(sent)).as("it is gone for everybody").isEmpty();
    }

    @Test
    void isNotPromisedToWhomeverSignsInAfterSomebodySignedOut() {
        var sent = request("POST", "/account");
        sent.addParameter("phone", "13911112222");
        KeptInput.keep(sent);

        assertThat(KeptInput.isWaiting(request("GET", "/sign-in"))).isFalse();
    }

    @Test
    void neverKeepsAPassword() {
        var sent = request("POST", "/account/password");
        sent.addParameter("currentPassword", "secret");
        sent.addParameter("password", "secret");
        KeptInput.keep(sent);

        assertThat(KeptInput.isWaiting(request("GET", "/sign-in"))).isFalse();
    }

    @Test
    void keepsNothingThatIsTooLarge() {
        var sent = request("POST", "/apply/x");
        sent.addParameter("amount", "9".repeat(KeptInput.MOST_CHARACTERS + 1));
        KeptInput.keep(sent);

        assertThat(KeptInput.take(request("GET", "/apply/x"))).isEmpty();
    }

    @Test
    void keepsNothingForAStrangerWhoNeverHadASession() {
        var sent = new MockHttpServletRequest("POST", "/apply/x");
        sent.addParameter("amount", "3500000");
        KeptInput.keep(sent);

        assertThat(sent.getSession(false)).isNull();
    }

    @Test
    void opensNoSessionToLookForNothing() {
        var request = new MockHttpServletRequest("GET", "/apply/x");

        assertThat(KeptInput.take(request)).isEmpty();
        assertThat(request.getSession(false)).isNull();
    }

    private MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setSession(session);
        request.setRequestedSessionId(session.getId());
        return request;
    }
}
