package cn.zhiban.material;

import java.util.Optional;

/**
 * How far the office may rely on what it has of a material: A comes from who issued it, B was checked before, C was sent
 * by the applicant and is to be checked, D is the applicant's word, that it comes or that it is so. Source: 国办函〔2016〕108号 (证照可信等级).
 */
public enum Trust {
    A("由核发机关的数据直接证明，不用再核对"),
    B("窗口已经核对，在本办件中不用再核对"),
    C("申请人上传，须核对原件"),
    D("凭申请人的承诺，限期补交或者事后核查");

    private final String words;

    Trust(String words) {
        this.words = words;
    }

    /** One line in Chinese. */
    public String words() {
        return words;
    }

    /**
     * @param reasonCode of the state; says on what a waiver rests
     * @return empty where the office has nothing that it may rely on
     */
    public static Optional<Trust> of(MaterialState state, String reasonCode) {
        return switch (state) {
            case WAIVED -> Optional.of(Waiver.COMMITMENT.name().equals(reasonCode) ? D : A);
            case VERIFIED -> Optional.of(B);
            case SUPPLIED -> Optional.of(C);
            case DEFERRED -> Optional.of(D);
            case NOT_NEEDED, REQUIRED, REJECTED, LAPSED, REVOKED -> Optional.empty();
        };
    }
}
