package cn.zhiban.casefile;

import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.MaterialState;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps a favourable result back while a material that the case needs has not come in any form: its letter was taken back,
 * or silence has accepted without it. What came and was found wrong is for whoever decides to weigh.
 */
@Component
class GateOfMissing implements ResultGate {

    private final CaseMaterials materials;

    GateOfMissing(CaseMaterials materials) {
        this.materials = materials;
    }

    @Override
    public Optional<String> closed(CaseFile locked) {
        var missing = materials.of(locked.id()).stream()
                .filter(one -> one.state() == MaterialState.REQUIRED)
                .map(CaseMaterial::name)
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? Optional.empty() : Optional.of("还缺“%s”，申请人提交以后才能作出准予的决定".formatted(missing));
    }
}
