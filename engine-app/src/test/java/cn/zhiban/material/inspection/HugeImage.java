package cn.zhiban.material.inspection;

import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** An image far larger than the page on which it stands. */
final class HugeImage {

    private HugeImage() {}

    static void add(PDDocument document, int side) throws IOException {
        var pixels = new PDStream(document);
        try (var packed = new DeflaterOutputStream(pixels.getCOSObject().createRawOutputStream())) {
            var row = new byte[side * 3];
            for (int n = 0; n < side; n++) {
                packed.write(row);
            }
        }
        pixels.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        pixels.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
        var image = new PDImageXObject(pixels, null);
        image.setWidth(side);
        image.setHeight(side);
        image.setBitsPerComponent(8);
        image.setColorSpace(PDDeviceRGB.INSTANCE);
        try (var page = new PDPageContentStream(document, document.getPage(0))) {
            page.drawImage(image, 0, 0, 500, 500);
        }
    }
}
