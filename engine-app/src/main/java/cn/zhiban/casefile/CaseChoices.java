package cn.zhiban.casefile;

import cn.zhiban.form.Option;
import java.util.List;
import java.util.Map;

/** What a case itself offers in the forms of its tasks, beside what its item does; a capability that has some, implements it. */
public interface CaseChoices {

    /** By the schema's {@code valuesKey}; empty where it offers nothing for that case. */
    Map<String, List<Option>> of(long caseId);
}
