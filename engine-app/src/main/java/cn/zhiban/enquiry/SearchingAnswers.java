package cn.zhiban.enquiry;

import cn.zhiban.form.Option;
import cn.zhiban.shared.RefusedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds published answers: all of them newest first, or those that say most of what is asked. */
@Component
public class SearchingAnswers {

    /**
     * @param words what is asked; empty for all
     * @param topic empty for all
     * @param after key of the last one seen, null for the first page
     * @param limit 1 to 50
     */
    public record Wanted(String words, String topic, String after, int limit) {}

    /** @param next key of the next page, null on the last */
    public record Page(List<Answer> answers, String next) {}

    private record Found(Answer answer, int score, long place) {

        String key() {
            return score + "-" + place;
        }
    }

    private static final int LARGEST_PAGE = 50;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9]{0,40}");
    private static final Pattern KEY = Pattern.compile("(\\d{1,4})-(\\d{1,18})");

    /** So few tokens must all be met, of what is beyond them a quarter. */
    private static final int FEW = 2;

    private static final int SHARE = 4;

    private static final String FOUND = """
            select * from (
                select a.*, (select count(*) from unnest(a.tokens) t where t = any (cast(:asked as text[]))) as score
                  from published_answer a
                 where a.state = 'PUBLISHED' and a.tokens && cast(:asked as text[])
                   and (:topic = '' or a.topic = :topic)) found
             where score >= :least and (score, place) < (:score, :place)
             order by score desc, place desc limit :limit
            """;

    /** Nothing is asked: all, by an index of their own. The score is that of nothing found. */
    static final String ALL = """
            select a.*, 0 as score from published_answer a
             where a.state = 'PUBLISHED' and place < :place
             order by place desc limit :limit
            """;

    static final String ALL_OF_TOPIC = """
            select a.*, 0 as score from published_answer a
             where a.state = 'PUBLISHED' and topic = :topic and place < :place
             order by place desc limit :limit
            """;

    private final JdbcClient jdbc;

    SearchingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RefusedRequest {@code page-key} for a key that was not given here */
    @Transactional(readOnly = true)
    public Page page(Wanted wanted) {
        if (!TOPIC.matcher(wanted.topic()).matches()) {
            return new Page(List.of(), null);
        }
        int limit = Math.max(1, Math.min(wanted.limit(), LARGEST_PAGE));
        var params = after(wanted.after());
        params.put("topic", wanted.topic());
        params.put("limit", limit + 1);
        var rows = jdbc.sql(wanted.words().isBlank() ? all(wanted) : found(wanted, params))
                .params(params)
                .query((row, n) -> new Found(Answers.read(row), row.getInt("score"), row.getLong("place")))
                .list();
        var shown = rows.subList(0, Math.min(rows.size(), limit));
        var next = rows.size() > limit ? shown.get(limit - 1).key() : null;
        return new Page(shown.stream().map(Found::answer).toList(), next);
    }

    private static String all(Wanted wanted) {
        return wanted.topic().isEmpty() ? ALL : ALL_OF_TOPIC;
    }

    private static String found(Wanted wanted, Map<String, Object> params) {
        var asked = SearchTokens.asked(wanted.words());
        params.put("asked", asked.toArray(String[]::new));
        params.put("least", least(asked.size()));
        return FOUND;
    }

    /** @throws RefusedRequest {@code answer-not-found}, also for one that is not public */
    @Transactional(readOnly = true)
    public Answer one(long id) {
        return jdbc.sql("select * from published_answer where id = ? and state = 'PUBLISHED'")
                .param(id)
                .query((row, n) -> Answers.read(row))
                .optional()
                .orElseThrow(() -> RefusedRequest.notFound("answer-not-found", "没有这条答复，或者已经不再公开"));
    }

    /** The topics of which there are answers. */
    @Transactional(readOnly = true)
    public List<Option> topics() {
        return jdbc.sql("select topic, min(topic_name) as name, count(*) as number from published_answer"
                        + " where state = 'PUBLISHED' group by topic order by number desc, topic")
                .query((row, n) -> new Option(row.getString("topic"), row.getString("name")))
                .list();
    }

    /** Nothing is found by words that hold nothing to look for. */
    private static int least(int asked) {
        return asked <= FEW ? Math.max(1, asked) : FEW + (asked - FEW) / SHARE;
    }

    private static HashMap<String, Object> after(String key) {
        var params = new HashMap<String, Object>();
        params.put("score", Integer.MAX_VALUE);
        params.put("place", Long.MAX_VALUE);
        if (key != null && !key.isEmpty()) {
            var parts = KEY.matcher(key);
            if (!parts.matches()) {
                throw RefusedRequest.invalid("page-key", "翻页标记 after 不是本接口给出的，请从第一页开始");
            }
            params.put("score", Integer.parseInt(parts.group(1)));
            params.put("place", Long.parseLong(parts.group(2)));
        }
        return params;
    }
}
