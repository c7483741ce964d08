package cn.zhiban.identity;

import java.util.stream.Stream;

/** A bounded set of monitors: the same name always gets the same one, a few names share one. */
final class Turns {

    private static final int COUNT = 256;

    private final Object[] monitors = Stream.generate(Object::new).limit(COUNT).toArray();

    Object of(String name) {
        return monitors[Math.floorMod(name.hashCode(), COUNT)];
    }
}
