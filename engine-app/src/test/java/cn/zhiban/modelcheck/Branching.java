package cn.zhiban.modelcheck;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the branching connections before the pool, for the application and its engine alike. */
@TestConfiguration(proxyBeanMethods = false)
class Branching {

    @Bean
    static BeanPostProcessor branchingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new BranchingDataSource(pool) : bean;
            }
        };
    }
}
