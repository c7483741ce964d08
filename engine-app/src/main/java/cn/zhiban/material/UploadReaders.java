package cn.zhiban.material;

import cn.zhiban.shared.Actor;
import java.util.UUID;

/** Who besides its owner may read a file: those who may see what it was given for. */
public interface UploadReaders {

    boolean mayRead(Actor actor, UUID upload);
}
