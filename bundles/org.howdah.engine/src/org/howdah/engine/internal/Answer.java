package org.howdah.engine.internal;

import org.howdah.remote.RemoteException;

/**
 * What a node answered to a probe.
 *
 * @param reason why it is not yes; may be empty
 * @param again whether asking again may help: the connection failed, not the question
 */
record Answer(Verdict verdict, String reason, String hint, boolean again) {

    enum Verdict {
        YES, NO,
        /** It cannot be told. */
        UNKNOWN
    }

    static final Answer YES = new Answer(Verdict.YES, "", "", false);

    static Answer no(String reason) {
        return new Answer(Verdict.NO, reason, "", false);
    }

    static Answer unknown(String reason, String hint) {
        return new Answer(Verdict.UNKNOWN, reason, hint, false);
    }

    static Answer of(RemoteException e) {
        boolean connection = switch (e.kind()) {
        case UNREACHABLE, TIMEOUT, DISCONNECTED -> true;
        default -> false;
        };
        return new Answer(Verdict.UNKNOWN, e.getMessage(), e.hint(), connection);
    }

    boolean yes() {
        return verdict == Verdict.YES;
    }

    boolean isNo() {
        return verdict == Verdict.NO;
    }

    boolean isUnknown() {
        return verdict == Verdict.UNKNOWN;
    }
}
