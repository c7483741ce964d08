package cn.zhiban.form.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The checks by the name that a form gives them in its property {@code zhiban:check}. */
public final class Checks {

    private static final Map<String, ValueCheck> BY_NAME = Map.of(
            "uscc", new UsccCheck(),
            "region", new RegionCheck(),
            "industry", new IndustryCheck(),
            "bankAccount", new BankAccountCheck(),
            "idNumber", new IdNumberCheck(),
            "mobile", new MobileCheck(),
            "patentNumber", new PatentNumberCheck(),
            "patentNumberList", new PatentNumberListCheck(),
            "pastDate", new PastDateCheck());

    private Checks() {}

    public static Optional<ValueCheck> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Set<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }
}
