package cn.zhiban.document.rendering;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a document may load: what its rendering holds in its hands, under addresses of its own, and nothing else. No file
 * of the machine and no address of a network is ever opened.
 */
final class OwnResources implements FSStreamFactory {

    static final String BASE = "document:/";

    private static final String SCHEME = "document";
    private static final String[] OTHERS = {"http", "https", "file", "jar", "ftp", "data"};

    private final Map<String, byte[]> resources;

    /** @param resources by name */
    OwnResources(Map<String, byte[]> resources) {
        this.resources = resources;
    }

    void offer(PdfRendererBuilder builder) {
        builder.useProtocolsStreamImplementation(this, SCHEME);
        builder.useProtocolsStreamImplementation(url -> null, OTHERS);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((url, type) -> isOwn(moment, url), moment);
        }
        builder.useUriResolver((base, address) -> address.startsWith(BASE) ? address : BASE + address);
    }

    private boolean isOwn(ExternalResourceControlPriority moment, String url) {
        return switch (moment) {
            case RUN_BEFORE_RESOLVING_URI -> url != null && resources.containsKey(nameOf(url));
            case RUN_AFTER_RESOLVING_URI -> url != null && url.startsWith(BASE) && resources.containsKey(nameOf(url));
        };
    }

    private static String nameOf(String url) {
        return url.startsWith(BASE) ? url.substring(BASE.length()) : url;
    }

    @Override
    public FSStream getUrl(String url) {
        var content = resources.get(nameOf(url));
        return content == null ? null : new Held(content);
    }

    private record Held(byte[] content) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
