package cn.zhiban.modelcheck;

import cn.zhiban.acceptance.ServingNonAcceptance;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Cases;
import cn.zhiban.modelcheck.CaseState.Material;
import cn.zhiban.modelcheck.CaseState.Task;
import cn.zhiban.modelcheck.CaseState.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a case from the rows of application and engine, in one query, and from the fold. */
final class ReadingState {

    private static final String QUERY = """
            with mine as (select proc_inst_id_ as id from act_ru_execution where business_key_ = cast(:id as text))
            select c.status, c.version, c.colour, c.supervised, c.due_date, c.reply_due,
                (select string_agg(type, ',' order by seq) from clock_event where case_id = c.id) as events,
                (select string_agg(m.key || ' ' || m.required || ' ' || m.state || ' ' || (m.notice_no is not null) || ' '
                        || (select count(*) from case_material_file f where f.case_id = c.id and f.key = m.key
                            and f.replaced_at is null) || ' '
                        || (select count(*) from case_material_file f join upload u on u.id = f.upload_id
                            where f.case_id = c.id and f.key = m.key), ',' order by m.position)
                    from case_material m where m.case_id = c.id) as materials,
                (select string_agg('field:' || key || ' false ' || state || ' ' || (notice_no is not null) || ' 0 0', ','
                        order by key)
                    from case_field_mark where case_id = c.id) as marks,
                md5(c.form::text) as answers,
                (select case when served_at is null then 'issued' else 'served' end
                    from one_time_notice where case_id = c.id) as notice,
                (select string_agg(stage || (public_since is not null) || (explained_at is not null), ',' order by id)
                    from supervision where case_id = c.id and resolved_at is null) as supervisions,
                (select string_agg(id || ' ' || task_key || ' ' || coalesce(assignee_id, 0), ',' order by task_key, id)
                    from open_task where case_id = c.id) as tasks,
                (select string_agg(task_def_key_ || ' ' || id_, ',' order by task_def_key_, id_)
                    from act_ru_task where proc_inst_id_ in (select id from mine)) as engine_tasks,
                (select string_agg(act_id_, ',' order by act_id_)
                    from act_ru_execution where proc_inst_id_ in (select id from mine) and is_active_) as elements,
                (select string_agg(event_name_, ',' order by event_name_)
                    from act_ru_event_subscr where proc_inst_id_ in (select id from mine)) as subscriptions,
                (select string_agg(to_char(duedate_, 'YYYY-MM-DD"T"HH24:MI:SS.MS'), ',' order by duedate_)
                    from act_ru_job where process_instance_id_ in (select id from mine)) as timers,
                (select string_agg(d.material || ' ' || d.result_gate || ' ' || d.late || ' ' || d.state || ' ' || d.due_on || ' '
                        || coalesce(m.deferred_until::text, '-') || ' ' || (d.reminded_for is not null) || ' '
                        || (select count(*) from credit_record r where r.record_no = d.credit_record) || ' '
                        || coalesce(d.handling, '-') || ' '
                        || (select coalesce(string_agg(e.type, '+' order by e.seq), '-') from clock_event e
                            where e.case_id = c.id and e.details ->> 'material' = d.material)
                        || ' ' || coalesce(d.office_due || '/' || d.office_colour, '-'), ',' order by d.id)
                    from deferral d join case_material m on m.case_id = d.case_id and m.key = d.material
                    where d.case_id = c.id) as promises,
                (select string_agg(kind, ',' order by id) from document where case_id = c.id) as documents,
                (select count(*) from case_timeline where case_id = c.id and kind = 'REMINDER') as reminders,
                (select words from clock_event where case_id = c.id and type <> 'NON_ACCEPTANCE_SERVED'
                    order by seq desc limit 1) as last_words,
                (select legal_basis from clock_event where case_id = c.id and type <> 'NON_ACCEPTANCE_SERVED'
                    order by seq desc limit 1) as last_basis,
                (select string_agg(distinct process_key || '#' || element, ',')
                    from step_visit where case_id = c.id and element_type = 'sequenceFlow') as flows
            from case_file c where c.id = :id""";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseClock clock;
    private final ServingNonAcceptance refusals;

    ReadingState(JdbcClient jdbc, ApplicationContext context) {
        this.jdbc = jdbc;
        this.cases = context.getBean(Cases.class);
        this.clock = context.getBean(CaseClock.class);
        this.refusals = context.getBean(ServingNonAcceptance.class);
    }

    CaseState of(long caseId) {
        return jdbc.sql(QUERY)
                .param("id", caseId)
                .query((row, n) -> read(row, caseId))
                .single();
    }

    /** All that is known of it, to the letter. */
    String rows(long caseId) {
        return jdbc.sql(QUERY).param("id", caseId).query((row, n) -> rows(row)).single();
    }

    private static String rows(ResultSet row) throws SQLException {
        var rows = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            rows.append(row.getString(column)).append('|');
        }
        return rows.toString();
    }

    private CaseState read(ResultSet row, long caseId) throws SQLException {
        return new CaseState(
                CaseStatus.valueOf(row.getString("status")),
                rows(row),
                list(row, "events"),
                Stream.concat(list(row, "materials").stream(), list(row, "marks").stream())
                        .map(ReadingState::material)
                        .toList(),
                row.getString("notice") == null ? "none" : row.getString("notice"),
                list(row, "supervisions"),
                list(row, "tasks").stream().map(ReadingState::task).toList(),
                Stream.concat(list(row, "elements").stream(), list(row, "subscriptions").stream())
                        .toList(),
                list(row, "timers").stream().map(ReadingState::moment).toList(),
                list(row, "promises").stream().map(Promised::read).toList(),
                new Written(
                        list(row, "documents"),
                        row.getInt("reminders"),
                        row.getString("last_words"),
                        row.getString("last_basis")),
                Set.copyOf(list(row, "flows")),
                clock.read(cases.byId(caseId)),
                isServable(caseId));
    }

    private boolean isServable(long caseId) {
        return refusals.of(cases.byId(caseId))
                .filter(refusal -> refusal.servedAt() == null)
                .isPresent();
    }

    private static Material material(String text) {
        var part = text.split(" ");
        return new Material(
                part[0],
                part[1].startsWith("t"),
                part[2],
                part[3].startsWith("t"),
                Integer.parseInt(part[4]),
                Integer.parseInt(part[5]));
    }

    private static Task task(String text) {
        var part = text.split(" ");
        return new Task(part[0], part[1], Long.parseLong(part[2]));
    }

    /** The engine keeps its moments in the zone of the machine. */
    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
