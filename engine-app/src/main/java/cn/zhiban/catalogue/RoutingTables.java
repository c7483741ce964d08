package cn.zhiban.catalogue;

import java.util.List;
import java.util.Map;

/** Judges by the tables that were published with an item. The engine implements it. */
public interface RoutingTables {

    /**
     * @param table the name of the table, which is that of its file without the ending
     * @param facts by their names; what the table asks for and nobody gives is null
     * @return the outputs of each rule that holds, by their names; empty where none does
     * @throws IllegalArgumentException when the version has no such table; publication has checked that it cannot be
     */
    List<Map<String, Object>> judge(ItemVersion version, String table, Map<String, ?> facts);
}
