package cn.zhiban.worklist;

import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of the queues by key, so that the thousandth page costs what the first does. */
@Component
public class TaskQueue {

    /** Which queue of the actor's is read. */
    public enum Queue {
        /** Tasks of the actor's roles that nobody has claimed. */
        GROUP("本组待签收"),
        MINE("我的"),
        TODAY("今日到期"),
        OVERDUE("超期");

        private final String label;

        Queue(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param itemKey null for all items; likewise {@code colour} and {@code text} (part of a case number or
     *     of the name as lists show it, or the whole name of a person)
     * @param after key of the last row seen, null for the first page
     * @param limit 1 to 100 rows
     */
    public record Filter(Queue queue, String itemKey, Colour colour, String text, String after, int limit) {}

    /** @param next the key for the next page, null on the last */
    public record Page(List<OpenTask> tasks, String next) {}

    private static final int LARGEST_PAGE = 100;
    private static final Pattern PAGE_KEY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) ([0-9a-f-]{36})");

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    TaskQueue(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, earliest due date first. */
    @Transactional(readOnly = true)
    public Page page(Actor actor, Filter filter) {
        int limit = Math.max(1, Math.min(filter.limit(), LARGEST_PAGE));
        var where = where(actor, filter);
        if (filter.after() != null) {
            where.and("(due_date, id) > (:afterDue, :afterId)", key(filter.after()));
        }
        var rows = jdbc.sql(
                        "select * from open_task where " + where.sql() + " order by due_date, id limit " + (limit + 1))
                .params(where.params())
                .query((row, n) -> OpenTasks.read(row))
                .list();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new Page(shown, more ? key(shown.get(limit - 1)) : null);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, Filter filter) {
        var where = where(actor, filter);
        return jdbc.sql("select count(*) from open_task where " + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
    }

    private Where where(Actor actor, Filter filter) {
        var where = new Where();
        switch (filter.queue()) {
            case MINE -> where.and("assignee_id = :me", Map.of("me", actor.accountId()));
            case GROUP -> ofMyRoles(where, actor).and("assignee_id is null", Map.of());
            case TODAY -> ofMyRoles(where, actor).and("due_date = :today", Map.of("today", clock.today()));
            case OVERDUE -> ofMyRoles(where, actor).and("due_date < :today", Map.of("today", clock.today()));
        }
        if (actor.department() != null) {
            where.and("(department is null or department = :department)", Map.of("department", actor.department()));
        }
        if (actor.district() != null) {
            where.and("(district is null or district = :district)", Map.of("district", actor.district()));
        }
        if (filter.itemKey() != null) {
            where.and("item_key = :itemKey", Map.of("itemKey", filter.itemKey()));
        }
        if (filter.colour() != null) {
            where.and("colour = :colour", Map.of("colour", filter.colour().name()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.and(
                    "(case_no ilike :text or applicant_name ilike :text or searched_name = :whole)",
                    Map.of(
                            "text",
                            containing(filter.text()),
                            "whole",
                            filter.text().strip()));
        }
        return where;
    }

    private static Where ofMyRoles(Where where, Actor actor) {
        if (actor.has(Role.SUPERVISOR)) {
            return where.and("true", Map.of());
        }
        return where.and(
                "candidate_group in (:groups)",
                Map.of("groups", actor.roles().stream().map(Role::group).toList()));
    }

    private static String containing(String text) {
        return "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static String key(OpenTask last) {
        var due = last.dueDate() == null ? OpenTask.NO_LIMIT : last.dueDate();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((due + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> key(String after) {
        try {
            var parts = PAGE_KEY.matcher(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return Map.of("afterDue", LocalDate.parse(parts.group(1)), "afterId", parts.group(2));
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw unknownPage();
        }
        throw unknownPage();
    }

    private static RefusedRequest unknownPage() {
        return RefusedRequest.invalid("page-key", "翻页标记 after 不是本接口给出的，请从第一页开始");
    }

    /** Conditions and what is bound to them. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        Where and(String condition, Map<String, Object> bound) {
            conditions.add(condition);
            params.putAll(bound);
            return this;
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
