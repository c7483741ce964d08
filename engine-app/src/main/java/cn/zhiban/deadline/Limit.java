package cn.zhiban.deadline;

import java.util.Objects;

/**
 * One limit of an item version, as its implementation list states it.
 *
 * @param stage what must be done within it
 * @param days its statutory length in {@code unit}, at least 1
 * @param unit what it is counted in
 * @param from the fact from which it runs
 * @param legalBasis law, local regulation or the office's published promise; never blank
 * @param promisedDays the shorter length that the office promises, in the same unit, 0 for the same day; null for none
 * @param warnDays units left (by the promise) from which the colour is yellow; null for no warning
 * @param lapse what by law follows from silence; null when overdue only warns
 * @param lapseBasis the basis of that consequence; present exactly if {@code lapse} is
 * @param extension by how much it may be lengthened, once; null where nothing allows it
 */
public record Limit(
        Stage stage,
        int days,
        LimitUnit unit,
        LimitStart from,
        String legalBasis,
        Integer promisedDays,
        Integer warnDays,
        Lapse lapse,
        String lapseBasis,
        Extension extension) {

    /**
     * The one extension of a limit of the office, told to the applicant with its reasons. Source: 行政许可法 42.
     *
     * @param days at most, in the limit's unit, at least 1
     * @param legalBasis never blank
     * @param documentNumber whether the approval is the head of government's, named by its number (joint handling)
     */
    public record Extension(int days, String legalBasis, Boolean documentNumber) {

        public Extension {
            documentNumber = Boolean.TRUE.equals(documentNumber);
        }
    }

    /** A limit that cannot be extended. */
    public Limit(
            Stage stage,
            int days,
            LimitUnit unit,
            LimitStart from,
            String legalBasis,
            Integer promisedDays,
            Integer warnDays,
            Lapse lapse,
            String lapseBasis) {
        this(stage, days, unit, from, legalBasis, promisedDays, warnDays, lapse, lapseBasis, null);
    }

    /** @throws IllegalArgumentException when the limit contradicts itself */
    public Limit {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
        require(days >= 1, "a limit has at least one unit");
        require(legalBasis != null && !legalBasis.isBlank(), "a limit has a legal basis");
        require(promisedDays == null || (promisedDays >= 0 && promisedDays <= days), "a promise is within the law");
        require(warnDays == null || warnDays >= 0, "a warning window is not negative");
        require(lapse == null || lapse.stage() == stage, "this stage cannot lapse so");
        require(extension == null || stage.isOffice(), "the applicant's time is not extended");
        require((lapse == null) == (lapseBasis == null || lapseBasis.isBlank()), "a lapse has a basis of its own");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
