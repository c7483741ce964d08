import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Draws the papers that the sample applications upload. Each paper takes its words from the application.json beside it,
 * so that papers and form agree. Run with {@code java docs/samples/MakeFiles.java [folder of the samples]}; needs a JDK
 * and a Chinese font, nothing else.
 */
class MakeFiles {

    private static final int LARGEST_FILE = 120_000;
    private static final int LARGEST_FOLDER = 1_500_000;
    private static final Pattern NAMED_FILE = Pattern.compile("\"file\"\\s*:\\s*\"([^\"]+)\"");

    private final Path samples;
    private long written;

    private MakeFiles(Path samples) {
        this.samples = samples;
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var given = arguments.length > 0 ? arguments[0] : "docs/samples/patent-pledge-registration";
        var folder = Path.of(given);
        if (!Files.isDirectory(folder)) {
            stop("No folder " + folder + ": run this in the root of the repository, or name the folder of the samples.");
        }
        if (Fonts.isMissing()) {
            stop("No Chinese font found. On Debian or Ubuntu: apt-get install fonts-noto-cjk");
        }
        new MakeFiles(folder).make();
    }

    private static void stop(String words) {
        System.err.println(words);
        System.exit(1);
    }

    private void make() throws IOException {
        plain();
        jointOwners();
        alreadyPledged();
        missingSignature();
        if (written > LARGEST_FOLDER) {
            stop("The files are " + written + " bytes together, more than " + LARGEST_FOLDER);
        }
        System.out.println(written + " bytes in all");
    }

    private void plain() throws IOException {
        var folder = samples.resolve("plain");
        var form = Application.read(folder);
        pdf(folder, "application-form.pdf", new ApplicationForm(form).pages("2026-02-27", true));
        pdf(folder, "pledge-contract.pdf", new PledgeContract(form).pages());
        pdf(folder, "identity-proofs.pdf", new IdentityProofs(form).pages());
        everyNamedFileIsThere(folder);
    }

    private void jointOwners() throws IOException {
        var folder = samples.resolve("joint-owners");
        var form = Application.read(folder);
        pdf(folder, "application-form.pdf", new ApplicationForm(form).pages("2026-02-25", true));
        pdf(folder, "pledge-contract.pdf", new PledgeContract(form).pages());
        pdf(folder, "identity-proofs.pdf", new IdentityProofs(form).pages());
        pdf(folder, "power-of-attorney.pdf", new PowerOfAttorney(form).pages("2026-02-25", true));
        pdf(folder, "valuation-report.pdf", new ValuationReport(form).pages());
        everyNamedFileIsThere(folder);
    }

    private void alreadyPledged() throws IOException {
        var folder = samples.resolve("already-pledged");
        var form = Application.read(folder);
        pdf(folder, "application-form.pdf", new ApplicationForm(form).pages("2026-02-11", true));
        pdf(folder, "pledge-contract.pdf", new PledgeContract(form).pages());
        save(folder, "identity-proofs.jpg", Pictures.jpeg(new IdentityProofs(form).personAndLicence()));
        everyNamedFileIsThere(folder);
    }

    private void missingSignature() throws IOException {
        var folder = samples.resolve("missing-signature");
        var form = Application.read(folder);
        pdf(folder, "application-form.pdf", new ApplicationForm(form).pages("2026-02-26", false));
        pdf(folder, "application-form-signed.pdf", new ApplicationForm(form).pages("2026-03-02", true));
        pdf(folder, "pledge-contract.pdf", new PledgeContract(form).pages());
        save(folder, "identity-proofs.png", Pictures.png(new IdentityProofs(form).oneSheet()));
        pdf(folder, "power-of-attorney.pdf", new PowerOfAttorney(form).pages("2026-02-26", false));
        pdf(folder, "power-of-attorney-with-identity.pdf", new PowerOfAttorney(form).pages("2026-02-26", true));
        everyNamedFileIsThere(folder);
    }

    private void pdf(Path folder, String name, List<Sheet> sheets) throws IOException {
        var pages = new ArrayList<BufferedImage>();
        for (int i = 0; i < sheets.size(); i++) {
            pages.add(sheets.get(i).finished(i + 1, sheets.size()));
        }
        save(folder, name, Pdf.of(pages));
    }

    private void save(Path folder, String name, byte[] content) throws IOException {
        if (content.length > LARGEST_FILE) {
            stop(folder.resolve(name) + " is " + content.length + " bytes, more than " + LARGEST_FILE);
        }
        Files.write(folder.resolve(name), content);
        written += content.length;
        System.out.printf("%7d  %s%n", content.length, folder.resolve(name));
    }

    private static void everyNamedFileIsThere(Path folder) throws IOException {
        for (var script : List.of("application.json", "life.json")) {
            var named = NAMED_FILE.matcher(Files.readString(folder.resolve(script)));
            while (named.find()) {
                if (!Files.exists(folder.resolve(named.group(1)))) {
                    stop(folder.resolve(script) + " names " + named.group(1) + ", which is not made");
                }
            }
        }
    }
}

/** The fields of a sample's application form, by key; every value as text. */
record Application(Map<String, String> form) {

    private static final Pattern FIELD =
            Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([\\w.]+))");
    private static final Map<String, String> DEBT_KINDS = Map.of(
            "loan", "借款", "creditLine", "授信额度", "counterGuarantee", "反担保", "contractDebt", "其他合同债权");

    static Application read(Path folder) throws IOException {
        var text = Files.readString(folder.resolve("application.json"));
        var form = text.substring(text.indexOf("\"form\""), text.indexOf("\"materials\""));
        var fields = FIELD.matcher(form.substring(form.indexOf('{')));
        var values = new LinkedHashMap<String, String>();
        while (fields.find()) {
            var quoted = fields.group(2);
            values.put(fields.group(1), quoted == null ? fields.group(3) : quoted.replace("\\n", "\n"));
        }
        if (!isPerson(values)) {
            return new Application(values);
        }
        values.put("pledgorIdNumber", text.replaceAll("(?s).*\"idNumber\"\\s*:\\s*\"(\\w+)\".*", "$1"));
        return new Application(values);
    }

    private static boolean isPerson(Map<String, String> values) {
        return "person".equals(values.get("pledgorKind"));
    }

    String get(String key) {
        return form.getOrDefault(key, "");
    }

    boolean is(String key) {
        return "yes".equals(form.get(key));
    }

    boolean byPerson() {
        return isPerson(form);
    }

    /** The pledgor and, after it, the co-owners. */
    List<String> pledgors() {
        return Stream.concat(Stream.of(get("pledgorName")), lines("coOwnerNames").stream()).toList();
    }

    String debtKind() {
        return DEBT_KINDS.get(get("debtKind"));
    }

    List<String> lines(String key) {
        return get(key).lines().toList();
    }

    String day(String key) {
        return Words.day(get(key));
    }

    String money(String key) {
        return "%,.2f 元".formatted(new BigDecimal(get(key)));
    }

    /** "1. ZL… 《name》" for each patent. */
    List<String> patents() {
        var listed = new ArrayList<String>();
        for (int i = 0; i < lines("patentNumbers").size(); i++) {
            listed.add("%d. %s《%s》".formatted(i + 1, lines("patentNumbers").get(i), lines("patentNames").get(i)));
        }
        return listed;
    }
}

/** A firm or institution with what its licence says beyond the application. All of them are invented. */
record Body(String name, String uscc, String head, String capital, String founded, String seat, String business) {

    private static final String BANKING = "吸收公众存款；发放短期、中期和长期贷款；办理国内外结算（以上为示例内容）";

    private static final List<Body> KNOWN = List.of(
            new Body("广州云岭智能科技有限公司", "91440101MA5A00013Q", "云知行", "壹仟万元", "2017-06-15",
                    "广州市天河区样例一路 16 号云岭楼 5 层", "智能机器人的研发、制造、销售；软件开发；技术服务"),
            new Body("广州粤创生物医药有限公司", "91440101MA5A00021K", "钱慕云", "贰仟万元", "2018-03-22",
                    "广州市黄埔区样例岛螺旋路 8 号 3 层", "生物技术研发；医学诊断试剂的研发、制造、销售；技术转让"),
            new Body("深圳市鹏芯半导体有限公司", "91440300MA5B123494", "吴景行", "伍仟万元", "2018-11-08",
                    "深圳市南山区样例科技园 3 栋 8 层", "集成电路的设计、研发、销售；半导体器件的技术服务"),
            new Body("南粤样例大学", "12440000455900013C", "文若谷", "捌亿元", "1999-09-01",
                    "广州市番禺区样例大学城 1 号", "实施本科及以上学历教育，开展科学研究，促进科技成果转化"),
            new Body("广州样例银行股份有限公司科创支行", "91440101MA5AXX013T", "江远帆", "", "2019-05-10",
                    "广州市黄埔区样例大道 200 号 1 层", BANKING),
            new Body("广州样例银行股份有限公司生物岛支行", "91440101MA5AXX021M", "白子安", "", "2020-08-18",
                    "广州市黄埔区样例岛星光路 1 号 1 层", BANKING),
            new Body("广州样例小额贷款有限公司", "91440101MA5AXX03XD", "马思齐", "贰亿元", "2016-12-01",
                    "广州市海珠区样例东路 9 号 2 层", "小额贷款业务（以上为示例内容）"),
            new Body("广州样例科技融资担保有限公司", "91440101MA5AXX048D", "许知远", "叁亿元", "2015-04-20",
                    "广州市越秀区样例中路 77 号 12 层", "融资性担保业务；非融资性担保业务（以上为示例内容）"));

    static Body named(String name) {
        return KNOWN.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    /** A branch has a head, but no capital of its own. */
    boolean isBranch() {
        return name.endsWith("支行");
    }

    boolean isInstitution() {
        return uscc.startsWith("12");
    }
}

/** Chinese words for amounts and days. */
final class Words {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟", "万", "拾", "佰", "仟", "亿"};

    private Words() {}

    /** The capital form of whole yuan that are a multiple of ten thousand or have no inner zeros, below one billion. */
    static String capital(String amount) {
        var digits = new BigDecimal(amount).toBigIntegerExact().toString();
        var words = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int unit = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit > 0) {
                words.append(DIGITS.charAt(digit)).append(UNITS[unit]);
            } else if (unit == 4) {
                words.append("万");
            } else if (i + 1 < digits.length() && digits.charAt(i + 1) != '0' && unit % 4 != 0) {
                words.append("零");
            }
        }
        return words.append("元整").toString();
    }

    static String day(String iso) {
        var day = LocalDate.parse(iso);
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}

/** The two Chinese fonts of the papers: one with serifs for text, one without for headings of forms. */
final class Fonts {

    private static final List<String> SERIF = List.of("Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC");
    private static final List<String> SANS = List.of(
            "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei",
            "PingFang SC");
    private static final Set<String> INSTALLED = Set.copyOf(Arrays.asList(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));

    private Fonts() {}

    static boolean isMissing() {
        return first(SERIF) == null && first(SANS) == null;
    }

    static Font serif(double size) {
        return of(first(SERIF) == null ? first(SANS) : first(SERIF), Font.PLAIN, size);
    }

    static Font sans(double size) {
        return of(first(SANS) == null ? first(SERIF) : first(SANS), Font.PLAIN, size);
    }

    static Font bold(double size) {
        return of(first(SERIF) == null ? first(SANS) : first(SERIF), Font.BOLD, size);
    }

    private static Font of(String family, int style, double size) {
        return new Font(family, style, 1).deriveFont(style, (float) size);
    }

    private static String first(List<String> families) {
        return families.stream().filter(INSTALLED::contains).findFirst().orElse(null);
    }
}

/** An A4 page, in points, written from the top down. */
class Sheet {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    static final double MARGIN = 64;
    private static final double SCALE = 118 / 72.0;
    private static final String SAMPLE = "示例材料，非真实文书";
    private static final Color INK = new Color(28, 28, 30);

    final Graphics2D g;
    double y = 72;
    private final BufferedImage image;

    Sheet() {
        image = new BufferedImage(
                (int) Math.round(WIDTH * SCALE), (int) Math.round(HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(INK);
    }

    /** The page with its foot: that it is a sample, and its number. */
    BufferedImage finished(int number, int of) {
        g.setFont(Fonts.sans(9));
        g.setColor(new Color(110, 110, 110));
        g.drawString(SAMPLE, (float) MARGIN, (float) HEIGHT - 34);
        if (of > 1) {
            var page = "第 %d 页　共 %d 页".formatted(number, of);
            g.drawString(page, (float) (WIDTH - MARGIN - width(page)), (float) HEIGHT - 34);
        }
        g.dispose();
        return image;
    }

    double width(String text) {
        return g.getFontMetrics().getStringBounds(text, g).getWidth();
    }

    void font(Font font) {
        g.setFont(font);
    }

    void gap(double points) {
        y += points;
    }

    void at(double x, double baseline, String text) {
        g.drawString(text, (float) x, (float) baseline);
    }

    /** A heading in the middle, its characters set apart. */
    void title(String text, double size) {
        font(Fonts.bold(size));
        y += size;
        centre(text, y);
        y += size * 0.6;
    }

    void centre(String text, double baseline) {
        g.drawString(text, (float) ((WIDTH - width(text)) / 2), (float) baseline);
    }

    void heading(String text) {
        gap(7);
        font(Fonts.bold(11));
        y += 16;
        g.drawString(text, (float) MARGIN, (float) y);
        y += 4;
    }

    /** A paragraph whose first line is indented by two characters. */
    void paragraph(String text) {
        block("　　" + text, Fonts.serif(10.5), 21);
    }

    void line(String text) {
        block(text, Fonts.serif(10.5), 21);
    }

    void block(String text, Font font, double leading) {
        font(font);
        for (var row : wrapped(text, WIDTH - 2 * MARGIN)) {
            y += leading;
            g.drawString(row, (float) MARGIN, (float) y);
        }
    }

    /** Lines that fit; no line starts with a mark that closes or ends with one that opens; numbers are not broken. */
    List<String> wrapped(String text, double room) {
        var rows = new ArrayList<String>();
        for (var given : text.split("\n")) {
            var row = new StringBuilder();
            for (var piece : given.split("(?<=[^!-~])|(?=[^!-~])")) {
                boolean closes = piece.length() == 1 && "，。；：、）》”".contains(piece);
                if (row.length() > 0 && !closes && width(row + piece) > room) {
                    boolean opens = "（《“".indexOf(row.charAt(row.length() - 1)) >= 0;
                    int end = row.length() - (opens ? 1 : 0);
                    rows.add(row.substring(0, end));
                    row.delete(0, end);
                }
                row.append(piece);
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** A ruled table row; each cell is wrapped, the first of each pair of cells is a label. */
    void row(double least, double[] widths, String... cells) {
        font(Fonts.serif(9.5));
        double tall = least;
        for (int i = 0; i < cells.length; i++) {
            tall = Math.max(tall, wrapped(cells[i], widths[i] - 10).size() * 13.5 + 8);
        }
        double x = MARGIN;
        for (int i = 0; i < cells.length; i++) {
            cell(x, widths[i], tall, cells[i], cells.length > 4 || i % 2 == 0);
            x += widths[i];
        }
        y += tall;
    }

    private void cell(double x, double wide, double tall, String text, boolean label) {
        g.setStroke(new BasicStroke(0.7f));
        g.draw(new Rectangle2D.Double(x, y, wide, tall));
        var rows = wrapped(text, wide - 10);
        double top = y + (tall - rows.size() * 13.5) / 2 + 10.5;
        for (var row : rows) {
            double left = label ? x + (wide - width(row)) / 2 : x + 6;
            g.drawString(row, (float) left, (float) top);
            top += 13.5;
        }
    }

    /** Turns what is drawn afterwards a little, as paper lies on a scanner. */
    void tilt(double degrees) {
        g.rotate(Math.toRadians(degrees), WIDTH / 2, HEIGHT / 2);
    }

    void ink() {
        g.setColor(INK);
    }
}

/** Round red seals, which say that they are samples, and signatures. */
final class Marks {

    private static final Color RED = new Color(205, 32, 38);
    private static final Color PEN = new Color(25, 38, 92);
    private static final double RADIUS = 50;

    private Marks() {}

    static void seal(Sheet sheet, double x, double y, String name) {
        var g = sheet.g;
        var before = g.getTransform();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.82f));
        g.setColor(RED);
        g.translate(x, y);
        g.rotate(Math.toRadians(new Random(name.hashCode() + (long) y).nextInt(15) - 7));
        g.setStroke(new BasicStroke(2.6f));
        g.draw(new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        g.fill(star(14));
        arc(g, name);
        g.setFont(Fonts.bold(12));
        g.drawString("示　例", -18, 32);
        g.setTransform(before);
        g.setComposite(AlphaComposite.SrcOver);
        sheet.ink();
    }

    /** The signature of a person, or the seals of the pledgor and the co-owners side by side. */
    static void pledgors(Sheet sheet, double x, double y, double apart, Application form) {
        if (form.byPerson()) {
            signature(sheet, x - 34, y, form.get("pledgorName"));
            return;
        }
        for (int i = 0; i < form.pledgors().size(); i++) {
            seal(sheet, x + apart * i, y, form.pledgors().get(i));
        }
    }

    private static void arc(Graphics2D g, String name) {
        int n = name.length();
        double span = Math.min(270, 19.0 * (n - 1));
        g.setFont(Fonts.bold(n > 14 ? 10.5 : 12));
        var middle = g.getTransform();
        for (int i = 0; i < n; i++) {
            g.setTransform(middle);
            g.rotate(Math.toRadians(-span / 2 + span * i / (n - 1)));
            var letter = name.substring(i, i + 1);
            double wide = g.getFontMetrics().stringWidth(letter);
            g.scale(0.86, 1.15);
            g.drawString(letter, (float) (-wide / 2), (float) (-(RADIUS - 15) / 1.15));
        }
        g.setTransform(middle);
    }

    private static Path2D star(double radius) {
        var path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.PI * i / 5;
            double x = r * Math.sin(angle);
            double y = -r * Math.cos(angle) - 2;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    static void signature(Sheet sheet, double x, double y, String name) {
        var g = sheet.g;
        var before = g.getTransform();
        g.setColor(PEN);
        g.translate(x, y);
        g.rotate(Math.toRadians(-5));
        g.shear(-0.28, 0);
        g.setFont(Fonts.serif(21).deriveFont(AffineTransform.getScaleInstance(0.9, 1.1)));
        double left = 0;
        for (int i = 0; i < name.length(); i++) {
            g.drawString(name.substring(i, i + 1), (float) left, i % 2 == 0 ? 0 : 2.5f);
            left += 16.5;
        }
        g.setTransform(before);
        sheet.ink();
    }
}

/** Licences and identity cards, drawn in a frame of their own and placed on a page. */
final class Cards {

    private static final Color GOLD = new Color(176, 138, 64);
    private static final Color PALE = new Color(230, 230, 250);

    private Cards() {}

    /** A business licence or an institution's certificate, 460 by 320 points. */
    static void licence(Sheet sheet, double x, double y, Body body) {
        var before = sheet.g.getTransform();
        sheet.g.translate(x, y);
        frame(sheet.g);
        sheet.ink();
        head(sheet, body);
        squares(sheet.g, body.uscc());
        fields(sheet, body);
        Marks.seal(sheet, 372, 250, body.isInstitution() ? "样例省事业单位登记管理局" : "样例市市场监督管理局");
        stamp(sheet, 230, 190, "示例　仅供办理专利权质押登记使用", 20);
        sheet.g.setTransform(before);
    }

    private static void head(Sheet sheet, Body body) {
        var title = body.isInstitution() ? "事业单位法人证书" : "营 业 执 照";
        sheet.font(Fonts.bold(body.isInstitution() ? 21 : 28));
        sheet.g.drawString(title, (float) (252 - sheet.width(title) / 2), 62);
        sheet.font(Fonts.sans(9.5));
        sheet.g.drawString("（副本）", 234, 80);
        sheet.g.drawString("统一社会信用代码", 36, 46);
        sheet.font(Fonts.bold(9.5));
        sheet.g.drawString(body.uscc(), 36, 62);
    }

    private static void frame(Graphics2D g) {
        g.setColor(new Color(253, 251, 244));
        g.fill(new Rectangle2D.Double(0, 0, 460, 320));
        g.setColor(GOLD);
        g.setStroke(new BasicStroke(5));
        g.draw(new Rectangle2D.Double(6, 6, 448, 308));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Rectangle2D.Double(14, 14, 432, 292));
        for (double[] corner : new double[][] {{14, 14}, {446, 14}, {14, 306}, {446, 306}}) {
            g.fill(new Ellipse2D.Double(corner[0] - 7, corner[1] - 7, 14, 14));
        }
    }

    private static void fields(Sheet sheet, Body body) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("名　　称", body.name());
        rows.put("类　　型", body.isInstitution() ? "事业单位法人" : kind(body));
        rows.put(body.isBranch() ? "负 责 人" : "法定代表人", body.head());
        rows.put(body.isInstitution() ? "宗旨和业务" : "经营范围", body.business());
        if (!body.isBranch()) {
            rows.put(body.isInstitution() ? "开办资金" : "注册资本", body.capital());
        }
        rows.put("成立日期", Words.day(body.founded()));
        rows.put("住　　所", body.seat());
        double y = 112;
        for (var row : rows.entrySet()) {
            sheet.font(Fonts.sans(9.5));
            sheet.g.drawString(row.getKey(), 36, (float) y);
            sheet.font(Fonts.serif(10));
            for (var part : sheet.wrapped(row.getValue(), 220)) {
                sheet.g.drawString(part, 100, (float) y);
                y += 15;
            }
            y += 6;
        }
        sheet.font(Fonts.sans(9));
        sheet.g.drawString("登记机关", 316, 226);
        sheet.g.drawString(Words.day("2024-05-20"), 330, 296);
    }

    private static String kind(Body body) {
        return body.isBranch() ? "股份有限公司分公司" : "有限责任公司";
    }

    /** Looks like a two-dimensional code and is none. */
    private static void squares(Graphics2D g, String seed) {
        var random = new Random(seed.hashCode());
        for (int i = 0; i < 13; i++) {
            for (int j = 0; j < 13; j++) {
                if (random.nextBoolean()) {
                    g.fill(new Rectangle2D.Double(376 + 4 * i, 30 + 4 * j, 4, 4));
                }
            }
        }
    }

    /** Both sides of an identity card, one under the other. */
    static void identityCard(Sheet sheet, double x, double y, String name, String number, String address) {
        var before = sheet.g.getTransform();
        sheet.g.translate(x, y);
        card(sheet.g);
        portrait(sheet.g);
        sheet.ink();
        double at = 30;
        for (var line : cardLines(name, number, address)) {
            sheet.font(Fonts.sans(9.5));
            sheet.g.drawString(line, 18, (float) at);
            at += 19;
        }
        sheet.font(Fonts.bold(11.5));
        sheet.g.drawString("公民身份号码  " + number, 18, 142);
        stamp(sheet, 121, 80, "示　例", 26);
        sheet.g.translate(262, 0);
        back(sheet);
        sheet.g.translate(-262, 0);
        sheet.font(Fonts.serif(10.5));
        sheet.at(0, 188, "复印件与原件一致，仅供办理专利权质押登记使用。");
        Marks.signature(sheet, 275, 192, name);
        sheet.g.setTransform(before);
    }

    /** The seventeenth digit of the number is odd for men. */
    private static String[] cardLines(String name, String number, String address) {
        var sex = (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
        var born = "%d 年 %d 月 %d 日"
                .formatted(
                        Integer.valueOf(number.substring(6, 10)),
                        Integer.valueOf(number.substring(10, 12)),
                        Integer.valueOf(number.substring(12, 14)));
        int half = address.length() / 2;
        return new String[] {
            "姓名　" + name, "性别　" + sex + "　　民族　汉", "出生　" + born, "住址　" + address.substring(0, half),
            "　　　" + address.substring(half)
        };
    }

    private static void back(Sheet sheet) {
        card(sheet.g);
        sheet.g.setColor(new Color(205, 60, 60));
        sheet.g.draw(new Ellipse2D.Double(18, 18, 42, 42));
        sheet.font(Fonts.bold(11));
        sheet.g.drawString("示例", 28, 43);
        sheet.ink();
        sheet.font(Fonts.bold(16));
        sheet.g.drawString("居民身份证（示例）", 78, 46);
        sheet.font(Fonts.sans(9.5));
        sheet.g.drawString("签发机关　样例市公安局样例分局", 40, 112);
        sheet.g.drawString("有效期限　2019.05.06-2039.05.06", 40, 132);
        stamp(sheet, 121, 86, "示　例", 26);
    }

    private static void card(Graphics2D g) {
        g.setColor(PALE);
        g.fill(new RoundRectangle2D.Double(0, 0, 243, 153, 14, 14));
        g.setColor(new Color(150, 168, 182));
        g.setStroke(new BasicStroke(0.9f));
        g.draw(new RoundRectangle2D.Double(0, 0, 243, 153, 14, 14));
    }

    private static void portrait(Graphics2D g) {
        g.setColor(new Color(204, 204, 230));
        g.fill(new Rectangle2D.Double(168, 22, 62, 82));
        g.setColor(new Color(128, 128, 153));
        g.fill(new Ellipse2D.Double(184, 34, 30, 36));
        var shoulders = new Path2D.Double();
        shoulders.moveTo(170, 104);
        shoulders.curveTo(172, 70, 226, 70, 228, 104);
        shoulders.closePath();
        g.fill(shoulders);
    }

    /** Pale red words across a card, so that no card can be taken for a real one. */
    private static void stamp(Sheet sheet, double x, double y, String words, double size) {
        var g = sheet.g;
        var before = g.getTransform();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.22f));
        g.setColor(new Color(200, 40, 40));
        g.rotate(Math.toRadians(-18), x, y);
        sheet.font(Fonts.bold(size));
        g.drawString(words, (float) (x - sheet.width(words) / 2), (float) y);
        g.setTransform(before);
        g.setComposite(AlphaComposite.SrcOver);
        sheet.ink();
    }
}

/** The one page that the applicant prints: all that the form asks, and the place for both sides to sign. */
final class ApplicationForm {

    private static final double ROW = 25;
    private static final double[] FOUR = {82, 168, 82, 135};
    private static final double[] TWO = {82, 385};
    private static final double HALF = 233.5;
    private static final double SIGNING = 164;

    private final Application form;
    private final Sheet sheet = new Sheet();

    ApplicationForm(Application form) {
        this.form = form;
    }

    /** Without the pledgee's seal and date when they have been forgotten. */
    List<Sheet> pages(String signedOn, boolean sealedByPledgee) {
        sheet.y = 48;
        sheet.title("专利权质押登记申请表", 20);
        sheet.gap(4);
        sheet.row(ROW, TWO, "登记类型", "■ 设立登记　　□ 变更登记　　□ 注销登记");
        partyRows("出质人", "pledgor", form.byPerson() ? form.get("pledgorIdNumber") : form.get("pledgorUscc"));
        partyRows("质权人", "pledgee", form.get("pledgeeUscc"));
        sheet.row(ROW, TWO, "出质专利", String.join("\n", form.patents()));
        sheet.row(ROW, TWO, "共有人", form.is("jointOwners") ? form.get("coOwnerNames") + "（同意出质）" : "无");
        debtRows();
        sheet.row(ROW, TWO, "代理人", form.is("agent") ? form.get("agentName") + "　" + form.get("agentPhone") : "无");
        sheet.row(44, TWO, "声明", "以上内容和提交的材料真实、合法、有效，与质押合同一致；如有不实，愿意承担法律责任。");
        boxes();
        pledgorSigns(Words.day(signedOn));
        pledgeeSigns(Words.day(signedOn), sealedByPledgee);
        return List.of(sheet);
    }

    private void partyRows(String title, String prefix, String code) {
        sheet.row(ROW, TWO, title, form.get(prefix + "Name"));
        sheet.row(ROW, TWO, form.byPerson() && prefix.equals("pledgor") ? "身份证号码" : "信用代码", code);
        sheet.row(ROW, TWO, "地　　址", form.get(prefix + "Address"));
        sheet.row(ROW, FOUR, "联 系 人", form.get(prefix + "ContactName"), "电　　话", form.get(prefix + "ContactPhone"));
    }

    private void debtRows() {
        sheet.row(ROW, FOUR, "债权种类", form.debtKind(), "合同签订日期", form.day("pledgeContractDate"));
        sheet.row(
                ROW, TWO, "担保金额", "人民币" + Words.capital(form.get("securedAmount")) + "（" + form.money("securedAmount") + "）");
        sheet.row(ROW, TWO, "债务履行期限", form.day("debtTermStart") + "至" + form.day("debtTermEnd"));
        sheet.row(ROW, TWO, "专利评估", form.is("valued") ? "经过评估，评估价值 " + form.money("valuationAmount") : "未经评估");
    }

    private void boxes() {
        sheet.g.draw(new Rectangle2D.Double(Sheet.MARGIN, sheet.y, HALF, SIGNING));
        sheet.g.draw(new Rectangle2D.Double(Sheet.MARGIN + HALF, sheet.y, HALF, SIGNING));
        sheet.font(Fonts.serif(9.5));
        sheet.at(Sheet.MARGIN + 8, sheet.y + 18, "出质人（签字或者盖章）");
        sheet.at(Sheet.MARGIN + HALF + 8, sheet.y + 18, "质权人（盖章）");
    }

    private void pledgorSigns(String day) {
        sheet.at(Sheet.MARGIN + 142, sheet.y + 152, day);
        Marks.pledgors(sheet, Sheet.MARGIN + (form.pledgors().size() > 1 ? 62 : 116), sheet.y + 86, 108, form);
    }

    private void pledgeeSigns(String day, boolean sealed) {
        sheet.font(Fonts.serif(9.5));
        sheet.at(Sheet.MARGIN + HALF + 142, sheet.y + 152, sealed ? day : "年　　月　　日");
        if (sealed) {
            Marks.seal(sheet, Sheet.MARGIN + HALF + 130, sheet.y + 88, form.get("pledgeeName"));
        }
    }
}

/** The pledge contract: cover, terms, and a last page with the list of patents and the signatures. */
final class PledgeContract {

    private final Application form;

    PledgeContract(Application form) {
        this.form = form;
    }

    List<Sheet> pages() {
        return List.of(cover(), terms(), end());
    }

    private Sheet cover() {
        var sheet = new Sheet();
        sheet.font(Fonts.serif(10.5));
        var number = "合同编号：示例质字" + form.get("pledgeContractDate").replace("-", "") + "第 01 号";
        sheet.g.drawString(number, (float) (Sheet.WIDTH - Sheet.MARGIN - sheet.width(number)), 90);
        sheet.y = 220;
        sheet.title("专利权质押合同", 32);
        sheet.y = 420;
        sheet.block("出 质 人：" + String.join("\n　　　　  ", form.pledgors()), Fonts.serif(14), 30);
        sheet.gap(10);
        sheet.block("质 权 人：" + form.get("pledgeeName"), Fonts.serif(14), 30);
        sheet.gap(10);
        sheet.block("签订日期：" + form.day("pledgeContractDate"), Fonts.serif(14), 30);
        sheet.gap(10);
        sheet.block("签订地点：广州市", Fonts.serif(14), 30);
        return sheet;
    }

    private Sheet terms() {
        var sheet = new Sheet();
        sheet.y = 50;
        sheet.paragraph("为担保主合同项下债权的实现，出质人自愿以其享有的专利权向质权人设定质押。双方依照《中华人民共和国民法典》"
                + "《中华人民共和国专利法》和《专利权质押登记办法》，订立本合同。");
        sheet.heading("第一条　被担保的债权");
        sheet.paragraph("种类：%s。数额：人民币%s（%s）。"
                .formatted(form.debtKind(), Words.capital(form.get("securedAmount")), form.money("securedAmount")));
        sheet.heading("第二条　债务履行期限");
        sheet.paragraph("自%s起至%s止。".formatted(form.day("debtTermStart"), form.day("debtTermEnd")));
        sheet.heading("第三条　出质的专利权");
        sheet.paragraph("共 %d 项，名称和专利号见附件《出质专利清单》。质押期间产生的许可使用费和转让费，优先用于清偿被担保的债权。"
                .formatted(form.patents().size()));
        sheet.heading("第四条　担保范围");
        sheet.paragraph("主债权及其利息、违约金、损害赔偿金和实现质权的费用。");
        sheet.heading("第五条　质押登记");
        sheet.paragraph("双方在本合同签订后共同向国家知识产权局申请质押登记。质权自登记时设立。");
        sheet.heading("第六条　质押期间的专利权");
        sheet.paragraph("出质人按期缴纳年费，维持专利权有效。未经质权人同意，不得转让或者许可他人实施。"
                + "收到无效宣告请求、权属争议或者侵权的通知，应当在五个工作日内告知质权人。");
        sheet.heading("第七条　质权的实现");
        sheet.paragraph("债务人不履行到期债务的，质权人可以与出质人协议以专利权折价，也可以就拍卖、变卖专利权所得的价款优先受偿。");
        sheet.heading("第八条　注销");
        sheet.paragraph("债务清偿之日起十个工作日内，双方共同办理质押登记的注销。");
        sheet.heading("第九条　争议和生效");
        sheet.paragraph("争议协商不成的，由合同签订地人民法院管辖。本合同自各方签字或者盖章之日起生效，一式四份，各方各执一份，其余用于登记。");
        return sheet;
    }

    private Sheet end() {
        var sheet = new Sheet();
        sheet.y = 50;
        sheet.heading("附件　出质专利清单");
        sheet.gap(8);
        for (int i = 0; i < form.patents().size(); i++) {
            sheet.row(24, new double[] {82, 130, 70, 185}, "第 " + (i + 1) + " 项", form.lines("patentNumbers").get(i),
                    "名　　称", form.lines("patentNames").get(i));
        }
        sheet.gap(6);
        if (form.is("jointOwners")) {
            sheet.heading("共有人同意书");
            sheet.paragraph("上列专利权为%s共有。全体共有人同意以该专利权出质，担保本合同第一条所列的债权。"
                    .formatted(String.join("、", form.pledgors())));
        }
        sheet.gap(24);
        sheet.line("（本页为《专利权质押合同》签署页，以下无正文）");
        pledgorSigns(sheet);
        pledgeeSigns(sheet);
        return sheet;
    }

    private void pledgorSigns(Sheet sheet) {
        sheet.gap(28);
        sheet.line("出质人：" + String.join("、", form.pledgors()));
        if (form.byPerson()) {
            sheet.line("身份证号码：" + form.get("pledgorIdNumber"));
            Marks.pledgors(sheet, 320, sheet.y - 4, 0, form);
        } else {
            sheet.line("法定代表人（负责人）或者授权代表：");
            for (int i = 0; i < form.pledgors().size(); i++) {
                Marks.signature(sheet, 252 + 72 * i, sheet.y + 6, Body.named(form.pledgors().get(i)).head());
            }
            Marks.pledgors(sheet, form.pledgors().size() > 1 ? 300 : 400, sheet.y + 62, 116, form);
        }
        sheet.line("日期：" + form.day("pledgeContractDate"));
        sheet.gap(80);
    }

    private void pledgeeSigns(Sheet sheet) {
        sheet.gap(28);
        sheet.line("质权人：" + form.get("pledgeeName"));
        sheet.line("法定代表人（负责人）或者授权代表：");
        Marks.signature(sheet, 252, sheet.y + 6, Body.named(form.get("pledgeeName")).head());
        Marks.seal(sheet, 400, sheet.y + 32, form.get("pledgeeName"));
        sheet.line("日期：" + form.day("pledgeContractDate"));
    }
}

/** Copies of licences and of a person's card, as they come from a scanner. */
final class IdentityProofs {

    private final Application form;

    IdentityProofs(Application form) {
        this.form = form;
    }

    /** A page for each party and co-owner. */
    List<Sheet> pages() {
        var parties = new ArrayList<>(form.pledgors());
        parties.add(form.get("pledgeeName"));
        return parties.stream().map(name -> copies(-0.4, 70, List.of(Body.named(name)))).toList();
    }

    /** Both licences on one sheet. */
    BufferedImage oneSheet() {
        return copies(0.6, 40, List.of(Body.named(form.get("pledgorName")), Body.named(form.get("pledgeeName"))))
                .finished(1, 1);
    }

    private static Sheet copies(double tilt, double top, List<Body> bodies) {
        var sheet = new Sheet();
        sheet.tilt(tilt);
        for (int i = 0; i < bodies.size(); i++) {
            Cards.licence(sheet, 67, top + 336 * i, bodies.get(i));
        }
        double y = top + 336 * bodies.size() + 40;
        sheet.font(Fonts.serif(10.5));
        sheet.at(67, y, "本复印件与原件一致。");
        for (int i = 0; i < bodies.size(); i++) {
            Marks.seal(sheet, 240 + 124 * i, y, bodies.get(i).name());
        }
        return sheet;
    }

    /** A person's card and the pledgee's licence on one sheet. */
    BufferedImage personAndLicence() {
        var sheet = new Sheet();
        sheet.tilt(0.7);
        var pledgor = form.get("pledgorName");
        Cards.identityCard(sheet, 45, 70, pledgor, form.get("pledgorIdNumber"), form.get("pledgorAddress"));
        Cards.licence(sheet, 67, 310, Body.named(form.get("pledgeeName")));
        sheet.font(Fonts.serif(10.5));
        sheet.at(67, 700, "本复印件与原件一致。");
        Marks.seal(sheet, 240, 700, form.get("pledgeeName"));
        return sheet.finished(1, 1);
    }
}

/** The power of attorney, and behind it a copy of the agent's identity. */
final class PowerOfAttorney {

    private static final String AGENT_NUMBER = "140702198506150021";
    private static final Body AGENCY = new Body("晋中智桥知识产权代理有限公司", "91140700MA0H00010Y", "武清和", "叁佰万元",
            "2016-08-09", "晋中市榆次区样例街 5 号", "专利代理；商标代理；知识产权服务");

    private final Application form;

    PowerOfAttorney(Application form) {
        this.form = form;
    }

    /** Without the copy when it has been forgotten. */
    List<Sheet> pages(String signedOn, boolean withIdentity) {
        return withIdentity ? List.of(letter(signedOn), identity()) : List.of(letter(signedOn));
    }

    private Sheet letter(String signedOn) {
        var sheet = new Sheet();
        sheet.y = 60;
        sheet.title("授权委托书", 24);
        sheet.gap(12);
        sheet.line("委托人（出质人）：" + String.join("、", form.pledgors()));
        sheet.line("委托人（质权人）：" + form.get("pledgeeName"));
        sheet.line("被委托人：" + form.get("agentName") + "　　联系电话：" + form.get("agentPhone"));
        sheet.gap(10);
        sheet.paragraph("委托人现委托上列被委托人，代为办理以下专利权的质押登记：");
        form.patents().forEach(patent -> sheet.paragraph(patent));
        sheet.gap(6);
        sheet.paragraph("委托权限：办理专利权质押登记，包括提交和补正申请材料、说明情况、领取登记文书。不包括变更和注销登记。");
        sheet.paragraph("委托期限：自%s起至 2026年12月31日止。被委托人没有转委托权。".formatted(Words.day(signedOn)));
        sheet.paragraph("被委托人在上述权限和期限内所实施的行为，其法律后果由委托人承担。");
        sheet.gap(60);
        sheet.line("出质人（签章）：");
        Marks.pledgors(sheet, 230, sheet.y, 122, form);
        sheet.gap(106);
        sheet.line("质权人（签章）：");
        Marks.seal(sheet, 230, sheet.y, form.get("pledgeeName"));
        sheet.gap(80);
        sheet.line("　　　　　　　　　　　　　　　　　　　　　　　　　　　" + Words.day(signedOn));
        return sheet;
    }

    private Sheet identity() {
        var sheet = new Sheet();
        sheet.y = 60;
        sheet.title("被委托人身份证明（复印件）", 16);
        if (AGENCY.name().equals(form.get("agentName"))) {
            Cards.licence(sheet, 67, 130, AGENCY);
        } else {
            Cards.identityCard(sheet, 45, 130, form.get("agentName"), AGENT_NUMBER, "晋中市榆次区样例街 12 号 2 单元");
        }
        return sheet;
    }
}

/** A valuation report in short: cover, what was valued and how, the statement with the seal. */
final class ValuationReport {

    private static final String VALUER = "广州样例资产评估有限公司";

    /** In ten thousand yuan; what they are worth together is, rounded, the value that the application states. */
    private static final int[] SALES = {3895, 4729, 5471, 5842, 6027, 6120};

    private final Application form;

    ValuationReport(Application form) {
        this.form = form;
    }

    List<Sheet> pages() {
        return List.of(cover(), summary(), conclusion());
    }

    private Sheet cover() {
        var sheet = new Sheet();
        sheet.y = 130;
        sheet.font(Fonts.serif(15));
        sheet.centre(form.get("pledgorName") + "拟以专利权出质", 170);
        sheet.centre("涉及的 %d 项专利权价值".formatted(form.patents().size()), 200);
        sheet.y = 240;
        sheet.title("资 产 评 估 报 告", 30);
        sheet.gap(10);
        sheet.font(Fonts.serif(12));
        sheet.centre("样例评报字〔2026〕第 0021 号", sheet.y + 10);
        sheet.y = 600;
        sheet.font(Fonts.serif(14));
        sheet.centre(VALUER, sheet.y);
        sheet.centre(Words.day("2026-02-06"), sheet.y + 28);
        Marks.seal(sheet, Sheet.WIDTH / 2 + 40, sheet.y + 6, VALUER);
        return sheet;
    }

    private Sheet summary() {
        var sheet = new Sheet();
        sheet.y = 50;
        sheet.title("摘　要", 18);
        sheet.heading("一、评估目的");
        sheet.paragraph("为委托人以专利权出质提供价值参考。");
        sheet.heading("二、评估对象和范围");
        sheet.paragraph("%s与%s共有的下列专利权：".formatted(form.get("pledgorName"), form.get("coOwnerNames")));
        form.patents().forEach(patent -> sheet.paragraph(patent));
        sheet.heading("三、价值类型和基准日");
        sheet.paragraph("市场价值；评估基准日为 2025年12月31日。");
        sheet.heading("四、评估方法");
        sheet.paragraph("收益法（收入分成率）。预测期自 2026 年至 2031 年，折现率 15.2%。");
        sheet.gap(10);
        forecast(sheet);
        return sheet;
    }

    private static void forecast(Sheet sheet) {
        double[] widths = {82, 95, 95, 95, 100};
        sheet.row(22, widths, "年　度", "营业收入", "分成率", "专利分成额", "折现值");
        double total = 0;
        for (int i = 0; i < SALES.length; i++) {
            double share = SALES[i] * 0.15;
            double worth = share / Math.pow(1.152, i + 0.5);
            total += worth;
            sheet.row(22, widths, String.valueOf(2026 + i), SALES[i] + " 万元", "15%", "%.2f 万元".formatted(share),
                    "%.2f 万元".formatted(worth));
        }
        sheet.row(22, widths, "合　计", "", "", "", "%.2f 万元".formatted(total));
    }

    private Sheet conclusion() {
        var sheet = new Sheet();
        sheet.y = 50;
        sheet.heading("五、评估结论");
        sheet.paragraph("各年折现值合计并取整，评估对象在评估基准日的市场价值为人民币%s（%s）。"
                .formatted(Words.capital(form.get("valuationAmount")), form.money("valuationAmount")));
        sheet.heading("六、使用期限");
        sheet.paragraph("评估结论自评估基准日起一年内有效，即至 2026年12月30日止。");
        sheet.heading("七、特别事项");
        sheet.paragraph("评估对象在基准日没有质押、查封和无效宣告请求的记录；本报告没有考虑此后登记簿的变化。");
        sheet.heading("声明");
        sheet.paragraph("本机构和评估人员与委托人、评估对象没有利害关系，评估过程遵守独立、客观、公正的原则。");
        sheet.gap(50);
        sheet.line("资产评估师：");
        Marks.signature(sheet, 150, sheet.y, "柳示例");
        Marks.signature(sheet, 250, sheet.y + 2, "袁示例");
        sheet.gap(40);
        sheet.line("评估机构：" + VALUER);
        sheet.line("日　　期：" + Words.day("2026-02-06"));
        Marks.seal(sheet, 330, sheet.y - 6, VALUER);
        return sheet;
    }
}

/** A page in at most 256 colours, one byte a point: lossless, and small because a paper has few colours. */
record Indexed(int width, int height, byte[] palette, byte[] points) {

    private static final int MOST_COLOURS = 256;

    /** Rounds the colours, more coarsely if there are too many of them. */
    static Indexed of(BufferedImage image) {
        for (int steps = 10; ; steps /= 2) {
            var colours = new LinkedHashMap<Integer, Integer>();
            byte[] points = points(image, steps, colours);
            if (colours.size() <= MOST_COLOURS) {
                return new Indexed(image.getWidth(), image.getHeight(), palette(colours.keySet()), points);
            }
        }
    }

    private static byte[] points(BufferedImage image, int steps, Map<Integer, Integer> colours) {
        var points = new byte[image.getWidth() * image.getHeight()];
        for (int i = 0; i < points.length; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            int colour = rounded(rgb >> 16, steps) << 16 | rounded(rgb >> 8, steps) << 8 | rounded(rgb, steps);
            points[i] = (byte) colours.computeIfAbsent(colour, unseen -> colours.size()).intValue();
        }
        return points;
    }

    private static int rounded(int channel, int steps) {
        return Math.round((channel & 255) * steps / 255f) * 255 / steps;
    }

    private static byte[] palette(Set<Integer> colours) {
        var bytes = new ByteArrayOutputStream();
        for (int colour : colours) {
            bytes.write(colour >> 16);
            bytes.write(colour >> 8);
            bytes.write(colour);
        }
        return bytes.toByteArray();
    }

    BufferedImage image() {
        var model = new IndexColorModel(8, palette.length / 3, palette, 0, false);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, width, height, points);
        return image;
    }
}

/** Pages as pictures of their own. */
final class Pictures {

    private static final float QUALITY = 0.55f;

    private Pictures() {}

    /** As a telephone's camera keeps it. */
    static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As a simple scanner keeps it. */
    static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(Indexed.of(image).image(), "png", bytes);
        return bytes.toByteArray();
    }
}

/** A PDF 1.4 file of A4 pages, each of them one picture, as a scanner makes it. */
final class Pdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();

    private Pdf() {}

    static byte[] of(List<BufferedImage> pages) throws IOException {
        var pdf = new Pdf();
        pdf.text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        var kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(3 + 3 * i).append(" 0 R ");
            pdf.page(3 + 3 * i, Indexed.of(pages.get(i)));
        }
        pdf.object(2, "<< /Type /Pages /Count %d /Kids [ %s] >>".formatted(pages.size(), kids));
        pdf.end();
        return pdf.out.toByteArray();
    }

    private void page(int first, Indexed picture) throws IOException {
        object(first, ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                + " /Resources << /XObject << /P %d 0 R >> >> >>").formatted(first + 1, first + 2));
        stream(first + 1, "", "q 595 0 0 842 0 0 cm /P Do Q".getBytes(StandardCharsets.ISO_8859_1));
        var kind = "/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8"
                + " /ColorSpace [/Indexed /DeviceRGB %d <%s>] /Filter /FlateDecode ";
        var palette = HexFormat.of().formatHex(picture.palette());
        stream(
                first + 2,
                kind.formatted(picture.width(), picture.height(), picture.palette().length / 3 - 1, palette),
                deflated(picture.points()));
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(content);
        }
        return bytes.toByteArray();
    }

    private void object(int number, String body) {
        offsets.put(number, out.size());
        text(number + " 0 obj\n" + body + "\nendobj\n");
    }

    private void stream(int number, String entries, byte[] content) {
        offsets.put(number, out.size());
        text("%d 0 obj\n<< %s/Length %d >>\nstream\n".formatted(number, entries, content.length));
        out.writeBytes(content);
        text("\nendstream\nendobj\n");
    }

    private void end() {
        int table = out.size();
        text("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.values().forEach(offset -> text("%010d 00000 n \n".formatted(offset)));
        text("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size() + 1, table));
    }

    private void text(String words) {
        out.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
    }
}
