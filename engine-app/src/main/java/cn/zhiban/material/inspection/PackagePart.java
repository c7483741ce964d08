package cn.zhiban.material.inspection;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a package: what would reach outside of the document, or run when it is opened, is refused. */
final class PackagePart {

    private static final XMLInputFactory XML = factory();

    private PackagePart() {}

    /** Programs and objects of other programs, by their names. */
    static boolean isActive(String name) {
        var part = name.toLowerCase(Locale.ROOT);
        return part.endsWith("vbaproject.bin") || part.contains("/activex/") || part.contains("/embeddings/");
    }

    static boolean isXml(String name) {
        var part = name.toLowerCase(Locale.ROOT);
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    /**
     * @throws UnfitFile where the part declares entities, or leads elsewhere by anything but a link to be followed
     * @throws XMLStreamException where it is no XML
     */
    static void check(InputStream xml) throws XMLStreamException, UnfitFile {
        var reader = XML.createXMLStreamReader(xml);
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.START_ELEMENT && leadsElsewhere(reader)) {
                    throw new UnfitFile("upload-script", "文档里引用了外部内容或者带有可执行的部件，请另存为 PDF 后再上传");
                }
            }
        } finally {
            reader.close();
        }
    }

    private static boolean leadsElsewhere(XMLStreamReader reader) {
        var type = reader.getAttributeValue(null, "Type");
        return "External".equals(reader.getAttributeValue(null, "TargetMode"))
                && (type == null || !type.endsWith("/hyperlink"));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
