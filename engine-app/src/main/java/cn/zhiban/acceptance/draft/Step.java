package cn.zhiban.acceptance.draft;

import java.util.List;

/**
 * One page of an application.
 *
 * @param id stands in the address of the page
 * @param keys of what is answered on it
 */
public record Step(String id, String label, Area area, List<String> keys) {

    /** Where the answers of the page are kept: promises are answers of the form, wherever they are ticked. */
    Area kept() {
        return area == Area.CHECK ? Area.FORM : area;
    }

    public boolean isCheck() {
        return area == Area.CHECK;
    }
}
