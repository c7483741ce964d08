package cn.zhiban.material.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;

/**
 * Whether a document brings a script, starts a program, sends its answers away or opens another file: any object of it,
 * reachable or not.
 */
final class ActiveContent {

    private static final COSName SCRIPT = COSName.getPDFName("JS");
    /** A form of Adobe's own kind, whose scripts stand in XML. */
    private static final COSName FORM_OF_XML = COSName.getPDFName("XFA");

    private static final Set<COSName> ACTIONS = Stream.of(
                    "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE")
            .map(COSName::getPDFName)
            .collect(Collectors.toUnmodifiableSet());

    private ActiveContent() {}

    static boolean in(COSDocument document) {
        return isActive(document.getTrailer())
                || document.getXrefTable().keySet().stream()
                        .anyMatch(
                                key -> isActive(document.getObjectFromPool(key).getObject()));
    }

    /** The object and whatever stands directly in it; references lead to objects that are looked at by themselves. */
    private static boolean isActive(COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        if (object != null) {
            open.push(object);
        }
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                if (dictionary.containsKey(SCRIPT)
                        || dictionary.containsKey(FORM_OF_XML)
                        || startsSomething(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(open::push);
            } else if (next instanceof COSArray array) {
                array.forEach(open::push);
            }
        }
        return false;
    }

    private static boolean startsSomething(COSDictionary dictionary) {
        var action = dictionary.getCOSName(COSName.S);
        return action != null && ACTIONS.contains(action);
    }
}
