package cn.zhiban.commitment.web;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.CommitmentLetter;
import cn.zhiban.commitment.SignedLetter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A signed letter as a page shows it.
 *
 * @param materials by name, for whose place it was signed
 * @param standsFor those of them in whose place it still stands, by name
 * @param intact whether the text that the version of the item keeps is still the one that was signed
 */
record SignedView(SignedLetter letter, String materials, String standsFor, boolean intact) {

    static SignedView of(SignedLetter signed, ItemVersion version) {
        boolean intact = CommitmentLetter.of(version)
                .filter(letter -> letter.digest().equals(signed.digest()))
                .isPresent();
        return new SignedView(signed, names(signed.materials(), version), names(signed.standsFor(), version), intact);
    }

    private static String names(List<String> keys, ItemVersion version) {
        return keys.stream()
                .flatMap(key -> version.item().material(key).stream())
                .map(Material::name)
                .collect(Collectors.joining("、"));
    }
}
