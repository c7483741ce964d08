package cn.zhiban.notification.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers as it is told; where it is told nothing it hangs up without a word. */
public final class ScriptedServer implements AutoCloseable {

    /** What a server says that takes everything; {@code .} is the end of the data. */
    private static final Map<String, String> GOOD = Map.of(
            "CONNECT", "220 ready",
            "EHLO", "250 hello",
            "HELO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "RSET", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "QUIT", "221 bye");

    private static final String HANGS_UP = "";

    private final ServerSocket door;
    private final String command;
    private final String reply;

    private ScriptedServer(ServerSocket door, String command, String reply) {
        this.door = door;
        this.command = command;
        this.reply = reply;
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes everything but one command. */
    public static ScriptedServer answering(int port, String command, String reply) throws IOException {
        return new ScriptedServer(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")), command, reply);
    }

    static ScriptedServer hangingUpAt(String command) throws IOException {
        return answering(0, command, HANGS_UP);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                talk(line);
            } catch (IOException overOrCut) {
                continue;
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        if (!answers(line, "CONNECT")) {
            return;
        }
        boolean inData = false;
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (inData && !said.equals(".")) {
                continue;
            }
            var word = said.split(" ")[0].toUpperCase(Locale.ROOT);
            if (!answers(line, word)) {
                return;
            }
            inData = word.equals("DATA") && replyTo(word).startsWith("354");
        }
    }

    private String replyTo(String word) {
        return word.equals(command) ? reply : GOOD.getOrDefault(word, "502 unknown");
    }

    private boolean answers(Socket line, String word) throws IOException {
        var words = replyTo(word);
        if (words.equals(HANGS_UP)) {
            return false;
        }
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
