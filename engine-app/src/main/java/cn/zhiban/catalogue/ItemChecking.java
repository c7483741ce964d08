package cn.zhiban.catalogue;

import cn.zhiban.catalogue.check.Finding;
import cn.zhiban.catalogue.check.ItemCheck;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks items and single models against the allow-list, with the delegates that this application has. */
@Component
public class ItemChecking {

    private final ItemCheck check;

    ItemChecking(KnownDelegates delegates) {
        this.check = new ItemCheck(delegates.names());
    }

    /** What keeps an item from being published; empty when nothing does. */
    List<Finding> findings(ItemBundle bundle) {
        return check.check(bundle);
    }

    /**
     * What is wrong with models, tables and forms by themselves, whoever brings them.
     *
     * @param parsed the files that are about to be used
     * @param beside everything in their deployment, which they may call
     */
    public List<Finding> modelFindings(Map<String, byte[]> parsed, Map<String, byte[]> beside) {
        return parsed.entrySet().stream()
                .flatMap(file -> check.checkModel(file.getKey(), file.getValue(), beside).stream())
                .toList();
    }
}
