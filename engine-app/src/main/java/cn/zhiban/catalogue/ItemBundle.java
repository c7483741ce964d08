package cn.zhiban.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one publication deploys: an item's model, list, scenario and forms, and all phases, tables and forms that they
 * call, transitively. What is called and not found is left out; the item check says so.
 *
 * @param itemKey name of the item's folder
 * @param files by name, in the order of the names
 */
public record ItemBundle(String itemKey, SortedMap<String, byte[]> files) {

    public static final String LIST = "item.yaml";
    public static final String SCENARIO = "scenario.yaml";

    public ItemBundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The item in a folder on disk; what it does not bring along comes from the library. */
    public static ItemBundle of(Path folder, ModelLibrary library) {
        SortedMap<String, byte[]> own = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                own.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(folder.toAbsolutePath().normalize().getFileName().toString(), own, library);
    }

    /** The item given by its own files. */
    public static ItemBundle of(String itemKey, Map<String, byte[]> own, ModelLibrary library) {
        SortedMap<String, byte[]> files = new TreeMap<>(own);
        Deque<byte[]> unread = new ArrayDeque<>();
        own.forEach(
                (name, content) -> References.of(name, content).forEach(called -> add(called, files, unread, library)));
        while (!unread.isEmpty()) {
            References.ofModel(unread.pop()).forEach(called -> add(called, files, unread, library));
        }
        return new ItemBundle(itemKey, files);
    }

    private static void add(
            String called, SortedMap<String, byte[]> files, Deque<byte[]> unread, ModelLibrary library) {
        if (files.containsKey(called)) {
            return;
        }
        library.find(called).ifPresent(content -> {
            files.put(called, content);
            if (called.endsWith(".bpmn")) {
                unread.push(content);
            }
        });
    }

    /** What the engine is given: models, tables and forms. */
    public SortedMap<String, byte[]> deployable() {
        SortedMap<String, byte[]> deployable = new TreeMap<>(files);
        deployable.keySet().removeIf(name -> !name.matches(".*\\.(bpmn|dmn|form)"));
        return deployable;
    }

    /** SHA-256 over all files, names and lengths included: the same content has the same digest, whatever its order. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                sha.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IOException where {@code item.yaml} is missing or does not fit */
    public ItemDefinition definition() throws IOException {
        return ItemDefinition.read(files.getOrDefault(LIST, new byte[0]));
    }
}
