package cn.zhiban.document.rendering;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what a template was filled into; for one document at a time. It needs no DTD and gets none. */
final class Xhtml {

    private final DocumentBuilder reader = reader();

    Document read(String text) throws IOException {
        try {
            return reader.parse(new InputSource(new StringReader(text)));
        } catch (SAXException malformed) {
            throw new IOException(malformed);
        }
    }

    private static DocumentBuilder reader() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
