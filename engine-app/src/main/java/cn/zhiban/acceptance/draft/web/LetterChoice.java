package cn.zhiban.acceptance.draft.web;

import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.Offer;

/**
 * The choice between bringing a material and signing a letter, as the page of the files draws it.
 *
 * @param refusal why commitment is not offered; empty where it is
 */
record LetterChoice(String id, String material, boolean chosen, String refusal) {

    static final String LETTER = "letter";

    static LetterChoice of(Material material, Offer offer, boolean chosen) {
        return new LetterChoice(control(material.key()), material.name(), chosen, offer.stands() ? "" : offer.words());
    }

    static String control(String materialKey) {
        return "bring-" + materialKey;
    }

    public boolean offered() {
        return refusal.isEmpty();
    }
}
