package cn.zhiban.document.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The picture of a seal for a demo: a red ring with the name of the organ, marked as a demonstration below its middle. It
 * copies no real seal, and is no electronic seal: those come from a licensed seal system. Drawn from the outlines of the
 * document's own font, so that no font of the machine is needed.
 */
final class SealPicture {

    private static final int SIZE = 472;
    private static final int SHADES = 16;
    private static final Color RED = new Color(0xd0, 0x2a, 0x36);
    private static final double RING = SIZE * 0.47;
    private static final double BASELINE = SIZE * 0.355;
    private static final double MOST_DEGREES = 270;
    private static final double DEGREES_EACH = 26;

    private final TrueTypeFont font;

    SealPicture(TrueTypeFont font) {
        this.font = font;
    }

    /** A PNG. */
    byte[] of(String organ) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(RED);
        graphics.translate(SIZE / 2.0, SIZE / 2.0);
        rings(graphics);
        around(graphics, organ);
        line(graphics, "演示用章", SIZE * 0.11, SIZE * 0.29);
        line(graphics, "不具有法律效力", SIZE * 0.055, SIZE * 0.37);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(shadesOfRed(image), "png", png);
        return png.toByteArray();
    }

    /**
     * Red on white in 16 shades, without transparency: such a PNG is taken into a document as it is, where others would
     * be packed anew each time. The name and the date stand upon it.
     */
    private static BufferedImage shadesOfRed(BufferedImage drawn) {
        var shades = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_BINARY, shades());
        var raster = shades.getRaster();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                raster.setSample(x, y, 0, shadeOf(drawn.getRGB(x, y) >>> 24));
            }
        }
        return shades;
    }

    private static IndexColorModel shades() {
        var rgb = new int[SHADES];
        for (int ink = 0; ink < SHADES; ink++) {
            rgb[ink] =
                    onWhite(RED.getRed(), ink) << 16 | onWhite(RED.getGreen(), ink) << 8 | onWhite(RED.getBlue(), ink);
        }
        return new IndexColorModel(4, SHADES, rgb, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int shadeOf(int alpha) {
        return alpha * (SHADES - 1) / 255;
    }

    private static int onWhite(int colour, int ink) {
        return 255 - (255 - colour) * ink / (SHADES - 1);
    }

    private static void rings(Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(SIZE * 0.02f));
        graphics.draw(new Ellipse2D.Double(-RING, -RING, 2 * RING, 2 * RING));
    }

    /** Along the upper arc, from left to right. */
    private void around(Graphics2D graphics, String text) throws IOException {
        int length = text.codePointCount(0, text.length());
        double step = Math.min(DEGREES_EACH, MOST_DEGREES / Math.max(1, length));
        double size = SIZE * 0.11 * Math.min(1, step / 20);
        double angle = -step * (length - 1) / 2;
        for (int point : text.codePoints().toArray()) {
            var turn = AffineTransform.getRotateInstance(Math.toRadians(angle));
            turn.translate(-size / 2, -BASELINE);
            draw(graphics, point, turn, size);
            angle += step;
        }
    }

    private void line(Graphics2D graphics, String text, double size, double baseline) throws IOException {
        double x = -size * text.codePointCount(0, text.length()) / 2;
        for (int point : text.codePoints().toArray()) {
            draw(graphics, point, AffineTransform.getTranslateInstance(x, baseline), size);
            x += size;
        }
    }

    private void draw(Graphics2D graphics, int point, AffineTransform place, double size) throws IOException {
        var outline = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(point));
        if (outline != null) {
            double scale = size / font.getUnitsPerEm();
            place.scale(scale, -scale);
            graphics.fill(place.createTransformedShape(outline.getPath()));
        }
    }
}
