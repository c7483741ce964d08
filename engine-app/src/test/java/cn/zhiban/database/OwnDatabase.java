package cn.zhiban.database;

import java.lang.ref.WeakReference;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context a fresh database; when the tests end, first the context is closed, then the server. */
class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.create();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.application().url(),
                        "spring.datasource.username=" + database.application().user(),
                        "spring.datasource.password=" + database.application().password(),
                        "zhiban.field-key-file=" + database.fieldKeyFile())
                .applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabase", database);
        closeBeforeServer(new WeakReference<>(context));
    }

    /** One that was closed earlier, since others took its place, must not be kept until the end: it is large. */
    private static void closeBeforeServer(WeakReference<ConfigurableApplicationContext> reference) {
        TestServer.shared().closeBefore(() -> {
            var context = reference.get();
            if (context != null) {
                context.close();
            }
        });
    }
}
