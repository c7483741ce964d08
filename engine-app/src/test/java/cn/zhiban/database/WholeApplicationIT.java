package cn.zhiban.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class WholeApplicationIT {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void answersThatItIsHealthy() {
        var health = http.getForEntity("/actuator/health", String.class);

        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(health.getBody()).contains("\"status\":\"UP\"");
    }

    @Test
    void runsOnOnePoolAsTheRoleThatOwnsNothing() {
        assertThat(dataSource).isInstanceOf(HikariDataSource.class);
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("zhiban_app");
    }

    @Test
    void findsTheEnginesTablesMadeForIt() {
        var version = jdbc.sql("SELECT version_ FROM act_ge_schema_log").query(String.class);

        assertThat(version.single()).startsWith("7.24");
    }
}
