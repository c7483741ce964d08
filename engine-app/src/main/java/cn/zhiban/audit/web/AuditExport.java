package cn.zhiban.audit.web;

import cn.zhiban.audit.AuditEntry;
import cn.zhiban.audit.AuditFilter;
import cn.zhiban.audit.ReadingAuditTrail;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All rows that fit the filters as a file, sent as it is read, whatever its length. */
@Controller
class AuditExport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ReadingAuditTrail reading;
    private final AuditWords words;

    AuditExport(ReadingAuditTrail reading, AuditWords words) {
        this.reading = reading;
        this.words = words;
    }

    @GetMapping("/admin/audit/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        var filter = AuditFilter.of(asked::get);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var file = new CsvFile(out);
        file.line("序号", "时间", "操作人", "动作", "动作名称", "对象类别", "对象", "来源地址", "详情");
        reading.export(actor, filter, entry -> line(file, entry));
        out.flush();
    }

    private void line(CsvFile file, AuditEntry entry) {
        file.line(
                entry.id(),
                TIME.format(entry.at()),
                entry.actor(),
                entry.action(),
                words.action(entry.action()),
                words.subject(entry.subjectKind()),
                entry.subject(),
                entry.address(),
                entry.details());
    }
}
