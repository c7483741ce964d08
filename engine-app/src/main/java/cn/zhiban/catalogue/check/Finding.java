package cn.zhiban.catalogue.check;

/**
 * Why an item may not be published.
 *
 * @param file name of the file
 * @param element id, key or path of the element within, empty for the file as a whole
 * @param reason one Chinese sentence
 */
public record Finding(String file, String element, String reason) {

    @Override
    public String toString() {
        return file + " · " + (element.isEmpty() ? "整个文件" : element) + " · " + reason;
    }
}
