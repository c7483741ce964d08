package cn.zhiban.worklist;

import cn.zhiban.shared.Actor;

/**
 * The part of the office's work that a member of staff sees.
 *
 * @param department null for all departments
 * @param district six-digit code, null for the whole city
 */
public record Scope(String department, String district) {

    /** Port: where an actor works; identity knows it. */
    public interface Scopes {
        Scope of(Actor actor);
    }

    /** Whether the task lies inside. */
    boolean covers(OpenTask task) {
        return covers(department, task.department()) && covers(district, task.district());
    }

    private static boolean covers(String mine, String theirs) {
        return mine == null || theirs == null || mine.equals(theirs);
    }
}
