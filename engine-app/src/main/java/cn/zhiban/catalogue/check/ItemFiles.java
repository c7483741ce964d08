package cn.zhiban.catalogue.check;

import java.util.Map;

/** What a rule may look up beyond its own file: the other files of the item, and the words that models may use. */
record ItemFiles(Map<String, byte[]> files, Vocabulary words) {

    boolean has(String file) {
        return files.containsKey(file);
    }
}
