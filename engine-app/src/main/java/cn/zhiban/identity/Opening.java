package cn.zhiban.identity;

/** What became of the wish for an account of one's own. */
public sealed interface Opening {

    /** @param proof for the session that begins */
    record Opened(SignedIn proof) implements Opening {}

    record UsernameTaken() implements Opening {}

    /** The office must see papers first. Why is not said: a stranger would learn whose code has an account. */
    record AtTheWindow() implements Opening {}
}
