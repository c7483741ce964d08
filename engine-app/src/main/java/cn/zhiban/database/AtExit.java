package cn.zhiban.database;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be closed when the process ends, however it ends short of a kill: the last opened first. */
public final class AtExit {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean begun;

    /** For the life of this process: SIGTERM, Ctrl-C and {@code System.exit} all end here. */
    public static AtExit ofThisProcess() {
        var atExit = new AtExit();
        Runtime.getRuntime().addShutdownHook(new Thread(atExit::closeAll, "zhiban-exit"));
        return atExit;
    }

    public synchronized void close(AutoCloseable resource) {
        open.push(resource);
    }

    /** Whether the process is ending, so that what fails now fails because of it. */
    public boolean hasBegun() {
        return begun;
    }

    /** Closes everything; what fails is told and does not keep the rest open. */
    public synchronized void closeAll() {
        begun = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("知办 停止时出错：" + e.getMessage());
            }
        }
    }
}
