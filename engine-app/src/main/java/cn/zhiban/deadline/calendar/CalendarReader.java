package cn.zhiban.deadline.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a year's calendar file strictly: nothing unknown, nothing twice, nothing contradictory. */
final class CalendarReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CalendarReader() {}

    /**
     * @param file its name, for the message
     * @throws BadCalendar naming file and reason
     */
    static CalendarYear read(String file, InputStream json) {
        YearNotice notice = parse(file, json);
        List<String> reasons = NoticeCheck.reasonsAgainst(notice);
        if (!reasons.isEmpty()) {
            throw new BadCalendar(file, reasons);
        }
        return CalendarYear.of(notice);
    }

    /** What a file says, whether or not it makes sense. @throws BadCalendar when it is no such file */
    static YearNotice notice(String file, InputStream json) {
        return parse(file, json);
    }

    /** The notice as a file, the way that {@link #read} wants it. */
    static String write(YearNotice notice) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(notice);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static YearNotice parse(String file, InputStream json) {
        try {
            YearNotice notice = JSON.readValue(json, YearNotice.class);
            if (notice == null) {
                throw new BadCalendar(file, List.of("文件是空的"));
            }
            return notice;
        } catch (UnrecognizedPropertyException unknown) {
            throw new BadCalendar(file, List.of("未知的字段 " + unknown.getPropertyName()));
        } catch (JsonMappingException misfit) {
            throw new BadCalendar(file, List.of(line(misfit) + "无法读取：" + place(misfit) + "的值不对"));
        } catch (JsonProcessingException bad) {
            throw new BadCalendar(file, List.of(line(bad) + "无法读取：不是合格的 JSON，或者有字段重复"));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    private static String line(JsonProcessingException bad) {
        return bad.getLocation() == null ? "" : "第 " + bad.getLocation().getLineNr() + " 行";
    }

    /** As {@code holidays[1].from}. */
    private static String place(JsonMappingException misfit) {
        String place = misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "整个文件" : " " + place.substring(1) + " ";
    }
}
