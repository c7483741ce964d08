package cn.zhiban.modelcheck;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** A connection whose transactions are savepoints of the connection below. */
final class SavepointConnection implements InvocationHandler {

    private final Connection below;
    private boolean autoCommit = true;
    private boolean closed;
    private Savepoint begun;

    private SavepointConnection(Connection below) {
        this.below = below;
    }

    static Connection on(Connection below) {
        return (Connection) Proxy.newProxyInstance(
                SavepointConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new SavepointConnection(below));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setReadOnly", "setTransactionIsolation", "setHoldability":
                return null;
            case "getAutoCommit":
                return autoCommit;
            case "isClosed":
                return closed;
            case "setAutoCommit":
                commit();
                autoCommit = (Boolean) arguments[0];
                return null;
            case "commit":
                commit();
                return null;
            case "rollback":
                return rollback(method, arguments);
            case "close":
                rollback();
                closed = true;
                return null;
            case "prepareStatement", "createStatement", "prepareCall", "setSavepoint":
                begin();
                return passed(method, arguments);
            default:
                return passed(method, arguments);
        }
    }

    private void begin() throws SQLException {
        if (!autoCommit && begun == null) {
            begun = below.setSavepoint();
        }
    }

    private void commit() throws SQLException {
        if (begun != null) {
            below.releaseSavepoint(begun);
            begun = null;
        }
    }

    private Object rollback(Method method, Object[] arguments) throws Throwable {
        if (arguments != null) {
            return passed(method, arguments);
        }
        rollback();
        return null;
    }

    private void rollback() throws SQLException {
        if (begun != null) {
            below.rollback(begun);
            commit();
        }
    }

    private Object passed(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(below, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
