package cn.zhiban.commitment.web;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.CommitmentLetter;
import cn.zhiban.commitment.SignedLetter;
import java.util.stream.Collectors;

/**
 * A signed letter as a page shows it.
 *
 * @param materials by name, whose place it takes
 * @param intact whether the text that the version of the item keeps is still the one that was signed
 */
record SignedView(SignedLetter letter, String materials, boolean intact) {

    static SignedView of(SignedLetter signed, ItemVersion version) {
        var names = signed.materials().stream()
                .flatMap(key -> version.item().material(key).stream())
                .map(Material::name)
                .collect(Collectors.joining("、"));
        boolean intact = CommitmentLetter.of(version)
                .filter(letter -> letter.digest().equals(signed.digest()))
                .isPresent();
        return new SignedView(signed, names, intact);
    }
}
