package cn.zhiban.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.rating.ReadingRatings.Which;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.Rest;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office reads of its ratings, in a district of this test's own. */
@ZhibanTest(properties = "zhiban.test=enquiry")
class RatingsOfficeIT {

    private static final String ELSEWHERE = "RATINGS-OFFICE-IT";

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private ReadingRatings reading;

    @Autowired
    private JdbcClient jdbc;

    private Rest company;
    private Rest clerk;
    private String district;
    private Actor supervisor;

    @BeforeEach
    void aDistrictOfItsOwn() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00+08:00").toInstant());
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        district = UUID.randomUUID().toString();
        supervisor = new Actor(1, "here", "督办人员", Set.of(Role.SUPERVISOR), null, district);
        moved(null, ELSEWHERE);
    }

    @AfterEach
    void theOthersComeBack() {
        moved(ELSEWHERE, null);
    }

    /** What belongs to no district lies in everybody's scope. */
    private void moved(String from, String to) {
        jdbc.sql("update case_file set district = :to where district is not distinct from :from")
                .param("to", to, Types.VARCHAR)
                .param("from", from, Types.VARCHAR)
                .update();
    }

    @Test
    void eachFigureOpensDownToItsCases() {
        var good = rated(5, null);
        var bad = rated(2, "打我电话 138-1234-5678");
        var unrated = answered();
        Enquiry.asked(company, Enquiry.online("还没有答复的问题"));
        anonymous();

        var figures = reading.figures(supervisor);

        assertThat(figures).isEqualTo(new RatingFigures(3, 2, 1));
        assertThat(cases(Which.RATED)).containsExactly(bad, good).hasSize((int) figures.rated());
        assertThat(cases(Which.BAD)).containsExactly(bad).hasSize((int) figures.bad());
        assertThat(cases(Which.UNRATED)).containsExactly(unrated).hasSize((int) figures.unrated());
        var line =
                reading.page(supervisor, Which.BAD, Long.MAX_VALUE, 10).lines().get(0);
        assertThat(line.words()).isEqualTo("打我电话 ****");
        assertThat(line.level()).isEqualTo(Level.DISSATISFIED);
        assertThat(line.itemName()).isEqualTo("知识产权信息查询咨询");
        assertThat(line.on()).isEqualTo("2026-03-02");
        assertThat(line.handler()).isEqualTo(nameOf("clerk"));
        assertThat(reading.page(supervisor, Which.UNRATED, Long.MAX_VALUE, 10)
                        .lines()
                        .get(0)
                        .handler())
                .isEqualTo(nameOf("clerk"));
    }

    @Test
    void whereNothingIsDoneThereIsNoRate() {
        assertThat(reading.figures(supervisor)).isEqualTo(new RatingFigures(0, 0, 0));
        assertThat(cases(Which.RATED)).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(0, rated(i + 1, null));
        }

        assertThat(cases(Which.RATED)).containsExactlyElementsOf(all);
        assertThat(reading.page(supervisor, Which.RATED, Long.MAX_VALUE, 5).next())
                .as("the last page says so")
                .isNull();
    }

    @Test
    void theApplicationCannotChangeARating() {
        var caseNo = rated(1, "不好");

        for (var statement : List.of("update rating set level = 5", "delete from rating", "truncate rating")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(company.get("/cases/" + caseNo).text("rating/given/level")).isEqualTo("1");
    }

    /** By pages of two. */
    private List<String> cases(Which which) {
        var found = new ArrayList<String>();
        for (Long before = Long.MAX_VALUE; before != null; ) {
            var page = reading.page(supervisor, which, before, 2);
            page.lines().forEach(line -> found.add(line.caseNo()));
            before = page.next();
        }
        return found;
    }

    private String rated(int level, String words) {
        var caseNo = answered();
        var body = words == null ? Map.<String, Object>of("level", level) : Map.of("level", level, "words", words);
        assertThat(company.post("/cases/" + caseNo + "/rating", body).status()).isEqualTo(201);
        return caseNo;
    }

    private String answered() {
        return here(Enquiry.asked(company, Enquiry.online("怎样查询商标是否已经注册？")));
    }

    /** Who has no account could not rate, and is missed by no figure. */
    private void anonymous() {
        here(Enquiry.asked(clerk, Enquiry.taken("PHONE", Map.of(), "怎样查询商标？")));
    }

    private String here(String caseNo) {
        Enquiry.answered(clerk, caseNo, "在中国商标网查询，不收费。", false);
        jdbc.sql("update case_file set district = ? where case_no = ?")
                .params(district, caseNo)
                .update();
        return caseNo;
    }

    private String nameOf(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
