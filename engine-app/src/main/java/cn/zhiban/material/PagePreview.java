package cn.zhiban.material;

import cn.zhiban.material.content.Contents;
import cn.zhiban.material.inspection.FileInspection;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of files as images that the platform itself has drawn: nothing that was sent reaches an officer's browser. */
@Component
public class PagePreview {

    /** Of a longer file the rest is read after downloading it. */
    public static final int MOST_PAGES = 50;

    private final JdbcClient jdbc;
    private final Contents contents;
    private final FileInspection inspection;

    PagePreview(JdbcClient jdbc, Contents contents, FileInspection inspection) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.inspection = inspection;
    }

    public static int pagesOf(Upload upload) {
        return Math.min(upload.pages(), MOST_PAGES);
    }

    /**
     * @param page from 1
     * @return a JPEG, drawn when it is first asked for
     * @throws RefusedRequest {@code no-such-page}, {@code no-preview}, or {@code inspection-busy}
     */
    public byte[] page(Upload upload, int page) {
        if (page < 1 || page > pagesOf(upload)) {
            throw RefusedRequest.notFound("no-such-page", "这个文件没有第 " + page + " 页的预览");
        }
        return find(upload, page).orElseGet(() -> draw(upload, page)).orElseThrow(PagePreview::undrawable);
    }

    /** Kept, also that it cannot be drawn. */
    private Optional<byte[]> draw(Upload upload, int page) {
        var image = drawn(upload, page);
        jdbc.sql("insert into content_page values (?, ?, ?) on conflict do nothing")
                .params(upload.contentId(), page, image.orElse(null))
                .update();
        return image;
    }

    private Optional<byte[]> drawn(Upload upload, int page) {
        try {
            return Optional.of(inspection.page(contents.read(upload.contentId()), upload.bytes(), page));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (RefusedRequest refused) {
            if (refused.kind() == RefusedRequest.Kind.INVALID) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Empty where nobody has asked before; an empty image where it could not be drawn. */
    private Optional<Optional<byte[]>> find(Upload upload, int page) {
        return jdbc.sql("select image from content_page where content_id = ? and n = ?")
                .params(upload.contentId(), page)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional();
    }

    private static RefusedRequest undrawable() {
        return RefusedRequest.notFound("no-preview", "这一页不能预览，请下载后查看");
    }
}
