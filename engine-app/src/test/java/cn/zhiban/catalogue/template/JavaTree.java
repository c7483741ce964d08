package cn.zhiban.catalogue.template;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Java files of a checkout by their paths from its root, each as the digest of its content. */
record JavaTree(SortedMap<String, String> digests) {

    /** What is made from the sources, or fetched. */
    private static final Set<String> MADE = Set.of("target", "node_modules");

    static JavaTree of(Path root) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var file : files(root)) {
            digests.put(root.relativize(file).toString(), digest(Files.readAllBytes(file)));
        }
        return new JavaTree(digests);
    }

    /** Writes the Java files of a checkout, and no others, where nothing is yet. */
    static void copy(Path root, Path copy) throws IOException {
        for (var file : files(root)) {
            var copied = copy.resolve(root.relativize(file).toString());
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        }
    }

    /** The files that are in one of the two alone, or not the same in both. */
    Set<String> differingFrom(JavaTree other) {
        var all = new TreeSet<>(digests.keySet());
        all.addAll(other.digests.keySet());
        all.removeIf(file -> Objects.equals(digests.get(file), other.digests.get(file)));
        return all;
    }

    private static Set<Path> files(Path root) throws IOException {
        var files = new TreeSet<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                boolean foreign = !folder.equals(root) && (name.startsWith(".") || MADE.contains(name));
                return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
