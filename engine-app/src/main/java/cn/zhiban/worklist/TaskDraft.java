package cn.zhiban.worklist;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What the assignee of a task has typed for one of its outcomes, not judged yet.
 *
 * @param values as typed, by key of the outcome's form
 * @param version counts how often it was kept, from 1
 */
public record TaskDraft(String outcome, Map<String, Object> values, int version, OffsetDateTime savedAt) {}
