package cn.zhiban.catalogue;

/** A paper that cannot be printed; the message is one Chinese sentence. */
public final class MalformedPaper extends RuntimeException {

    private final String place;

    /** @param place such as 第 3 行; empty for the whole paper */
    MalformedPaper(String place, String reason) {
        super(reason);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
