package cn.zhiban.material;

import cn.zhiban.shared.Actor;
import java.util.UUID;

/** Who besides its owner may read a file: those who may see a case that it belongs to. */
public interface UploadReaders {

    boolean mayRead(Actor actor, UUID upload);
}
