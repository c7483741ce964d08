package cn.zhiban.batch;

/** A kind of long work. What has been done must be seen in its own rows, so that whoever takes over goes on from there. */
public interface BatchWork {

    /** How its rows name it, kebab-case. */
    String kind();

    /**
     * What a step has done, and where it ended; both are kept in the row of the work with whatever the step did.
     *
     * @param done how much; 0 when nothing is left
     * @param last key of the last that was done
     */
    record Step(int done, long last) {

        public static final Step NOTHING_LEFT = new Step(0, 0);
    }

    /**
     * The next small piece, in a transaction that also renews the lease; well under a third of the lease.
     *
     * @param subject what {@link Batches#start} was given
     * @param after where the last step ended, so that none need pass again over all that is done; 0 for the first
     */
    Step step(String subject, long after);
}
