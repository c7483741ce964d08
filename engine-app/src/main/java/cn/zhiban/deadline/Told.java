package cn.zhiban.deadline;

/** The same words in plain Chinese and in plain English. */
record Told(String chinese, String english) {

    static final Told NOTHING = new Told("", "");

    Told plus(Told more) {
        return new Told(chinese + more.chinese, english + more.english);
    }

    boolean isEmpty() {
        return chinese.isEmpty();
    }
}
