package cn.zhiban.material;

import java.util.Set;
import java.util.UUID;

/** Who refers to files besides the materials of cases: as long as one does, a file is not swept away. */
public interface UploadKeeper {

    /** Those of the given files that are still referred to. */
    Set<UUID> kept(Set<UUID> uploads);
}
