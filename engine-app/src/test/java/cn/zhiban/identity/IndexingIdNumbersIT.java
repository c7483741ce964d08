package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class IndexingIdNumbersIT {

    private static final String ID_NUMBER = "11010519491231002X";

    @Autowired
    private Accounts accounts;

    @Autowired
    private IndexingIdNumbers indexing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAccountIsFoundByItsIdNumberAlsoWhenItIsOlderThanTheIndex() {
        var old = accounts.create(NewAccount.person("old-citizen", "demo", "赵小满", ID_NUMBER, null), Actor.SYSTEM);
        assertThat(accounts.applicantByIdNumber(ID_NUMBER.toLowerCase())).contains(old);
        jdbc.sql("UPDATE account SET id_number_index = NULL WHERE id = ?")
                .param(old.id())
                .update();
        assertThat(accounts.applicantByIdNumber(ID_NUMBER)).isEmpty();

        indexing.run(null);
        indexing.run(null);

        assertThat(accounts.applicantByIdNumber(ID_NUMBER)).contains(old);
        assertThat(jdbc.sql("SELECT details::text FROM audit_entry WHERE action = 'index-id-numbers'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("{\"accounts\": 1}"));
    }

    @Test
    void aSecondAccountOfAPersonStandsForItWhenTheFirstIsDisabled() {
        var number = "110105199003070016";
        var first = accounts.create(NewAccount.person("citizen-a", "demo", "钱小米", number, null), Actor.SYSTEM);
        var second = accounts.create(NewAccount.person("citizen-b", "demo", "钱小米", number, null), Actor.SYSTEM);

        assertThat(accounts.applicantByIdNumber(number)).contains(first);
        accounts.enable(first.id(), false, Actor.SYSTEM);
        assertThat(accounts.applicantByIdNumber(number)).contains(second);
    }
}
