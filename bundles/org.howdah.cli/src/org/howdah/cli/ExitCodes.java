package org.howdah.cli;

/** What the command line answers to a script. */
public final class ExitCodes {

    /** Done; for {@code status}: all is well; for {@code plan}: nothing to do. */
    public static final int OK = 0;
    /** Failed or refused; for {@code status}: warning; for {@code plan}: errors. */
    public static final int FAILED = 1;
    /** {@code status}: critical; {@code plan}: there are changes to make. */
    public static final int DIFFERENT = 2;
    /** {@code status}: it cannot be told. */
    public static final int UNKNOWN = 3;
    /** The command line itself was wrong. */
    public static final int USAGE = 64;
    /** A person stopped it. */
    public static final int CANCELLED = 130;

    private ExitCodes() {
    }
}
