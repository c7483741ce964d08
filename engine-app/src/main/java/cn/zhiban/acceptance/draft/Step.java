package cn.zhiban.acceptance.draft;

import java.util.List;

/**
 * One page of an application.
 *
 * @param id stands in the address of the page
 * @param keys of what is answered on it
 * @param files the materials whose files a page of the form asks for among its questions
 */
public record Step(String id, String label, Area area, List<String> keys, List<String> files) {

    Step(String id, String label, Area area, List<String> keys) {
        this(id, label, area, keys, List.of());
    }

    /** Where the answers of the page are kept: promises are answers of the form, wherever they are ticked. */
    Area kept() {
        return area == Area.CHECK ? Area.FORM : area;
    }

    boolean asks(Area where, String key) {
        return where == kept() && keys.contains(key) || where == Area.MATERIALS && files.contains(key);
    }

    public boolean isCheck() {
        return area == Area.CHECK;
    }
}
