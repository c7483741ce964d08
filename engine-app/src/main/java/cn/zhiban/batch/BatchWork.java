package cn.zhiban.batch;

/** A kind of long work. What has been done must be seen in its own rows, so that whoever takes over goes on from there. */
public interface BatchWork {

    /** How its rows name it, kebab-case. */
    String kind();

    /**
     * The next small piece, in a transaction that also renews the lease; well under a third of the lease.
     *
     * @param subject what {@link Batches#start} was given
     * @return how much was done; 0 when nothing is left
     */
    int step(String subject);
}
