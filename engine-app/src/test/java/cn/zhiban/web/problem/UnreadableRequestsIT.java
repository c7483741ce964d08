package cn.zhiban.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that the container refuses before anything of the platform has seen them. */
@ZhibanTest
class UnreadableRequestsIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/items/a<b>", "/items/%", "/items/\\..\\x", "/items?q={\"a\"}", "/a%00b"})
    void aBrokenAddressIsAnsweredInChinese(String address) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("请求")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception");
    }

    @Test
    void aProgramGetsAProblem() throws IOException {
        assertThat(answer("GET /api/v1/items/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"bad-request\"");
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws IOException {
        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(9_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("tomcat");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
