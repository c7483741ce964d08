package cn.zhiban.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "/sign-in, application/x-www-form-urlencoded",
        "/register/person, application/x-www-form-urlencoded",
        "/api/v1/cases, application/json",
        "/api/v1/uploads, application/json",
        "/api/v1/uploads, multipart/form-data; boundary=abc"
    })
    void aBodyThatBreaksOffIsNoFaultOfThePlatform(String address, String type) throws IOException {
        var head = "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "Authorization: Basic "
                + Base64.getEncoder().encodeToString("company1:demo".getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Type: " + type + "\r\n";
        for (var body :
                List.of("Content-Length: 500\r\n\r\nusername=a", "Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc")) {
            assertThat(brokenOff(head + body))
                    .as("%s %s", address, body)
                    .startsWith("HTTP/1.1 400")
                    .contains("请求")
                    .doesNotContain("Exception");
        }
    }

    /** What is written in no way that a form can be is not half of a form. */
    @Test
    void aFormWithABrokenEscapeIsRefusedAsAWhole() throws IOException {
        assertThat(answer("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 24\r\n\r\n"
                        + "username=%ZZa&password=b"))
                .startsWith("HTTP/1.1 400");
    }

    private String brokenOff(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
