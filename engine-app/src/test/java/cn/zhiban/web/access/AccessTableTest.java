package cn.zhiban.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;

class AccessTableTest {

    private static final Optional<Actor> CLERK = Optional.of(new Actor(1, "clerk", "李文静", Set.of(Role.CLERK)));
    private static final Optional<Actor> FIRM = Optional.of(new Actor(2, "firm", "某公司", Set.of(Role.APPLICANT)));
    private static final Optional<Actor> NOBODY = Optional.empty();

    @Test
    void ofTheApplicationCanBeRead() {
        assertThat(new AccessTable().rows()).hasSizeGreaterThan(40);
    }

    @Test
    void decidesByTheMostSpecificPatternWhateverTheOrderOfRows() {
        var table = table("GET,/cases/**,PUBLIC,", "GET,/cases/{no},SIGNED_IN,", "GET,/cases/mine,CLERK,");

        assertThat(row(table, "GET", "/cases/mine").orElseThrow().admits(FIRM)).isFalse();
        assertThat(row(table, "GET", "/cases/7").orElseThrow().admits(FIRM)).isTrue();
        assertThat(row(table, "GET", "/cases/7").orElseThrow().admits(NOBODY)).isFalse();
        assertThat(row(table, "GET", "/cases/7/files").orElseThrow().admits(NOBODY))
                .isTrue();
    }

    @Test
    void admitsAnyOfTheNamedRoles() {
        var row = row(table("POST,/tasks,CLERK EXAMINER,"), "POST", "/tasks").orElseThrow();

        assertThat(row.admits(CLERK)).isTrue();
        assertThat(row.admits(FIRM)).isFalse();
        assertThat(row.admits(NOBODY)).isFalse();
    }

    @Test
    void hasNoRowForAnotherMethodOrPath() {
        var table = table("GET,/items/{key},PUBLIC,");

        assertThat(row(table, "POST", "/items/a")).isEmpty();
        assertThat(row(table, "GET", "/items")).isEmpty();
        assertThat(row(table, "GET", "/items/a/")).isEmpty();
        assertThat(row(table, "GET", "/items/a/b")).isEmpty();
        assertThat(row(table, "HEAD", "/items/a")).isPresent();
        assertThat(table.methodsFor(new MockHttpServletRequest("POST", "/items/a")))
                .containsExactly("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET,/x,PUBLIC", "FETCH,/x,PUBLIC,", "GET,/x,CLERK BOSS,", "GET,/x,,", "GET,/x,CLERK;EXAMINER,"})
    void refusesALineThatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> table(line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line);
    }

    @Test
    void refusesTwoRowsForOneRoute() {
        assertThatThrownBy(() -> table("GET,/x,PUBLIC,", "GET,/x,CLERK,")).hasMessageContaining("two rows for GET /x");
    }

    private static Optional<AccessRow> row(AccessTable table, String method, String path) {
        return table.rowFor(method, PathContainer.parsePath(path));
    }

    private static AccessTable table(String... rows) {
        List<String> lines = new ArrayList<>(List.of("method,path,who,note"));
        lines.addAll(List.of(rows));
        return new AccessTable(lines);
    }
}
