package org.howdah.remote;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** An interactive shell on a pseudo-terminal. Reading slowly slows the far side down: its window fills. */
public interface Terminal extends AutoCloseable {

    /**
     * @param type value of TERM, such as {@code xterm-256color}
     * @param environment sent before the shell starts; the server may ignore it
     * @param command run instead of the login shell; empty for the login shell
     */
    record Options(String type, int columns, int rows, Map<String, String> environment, String command) {
        public static Options of(int columns, int rows) {
            return new Options("xterm-256color", columns, rows, Map.of("LANG", "C.UTF-8"), "");
        }
    }

    /** Why a terminal ended. */
    enum Reason {
        /** What ran in it ended, by itself or by a signal. */
        EXITED,
        /** The connection broke, or the host did not give a sign of life in time. What ran in it may still run. */
        LOST,
        /** It was closed on this side. */
        CLOSED
    }

    /**
     * How a terminal ended.
     *
     * @param exitCode 0 to 255; 128 + n where signal n ended it; empty where it is not known, as always but for EXITED
     * @param text one sentence for a person, without control characters
     */
    record End(Reason reason, OptionalInt exitCode, String text) {
        public End {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(exitCode);
            Objects.requireNonNull(text);
        }
    }

    /** What the terminal shows. It ends (-1) however the terminal ends, and never with an exception. */
    InputStream output();

    OutputStream input();

    void resize(int columns, int rows) throws RemoteException;

    boolean isOpen();

    /**
     * Asks the host for a sign of life now, which is worth it after this machine slept or its network changed, and waits for
     * one. Nothing is ended where none comes: a slow host may still answer.
     *
     * @return whether the host was heard of in that time
     */
    boolean alive(Duration within);

    /**
     * How it ended; known once {@link #output()} has ended.
     *
     * @throws IllegalStateException before that
     */
    End end();

    /** Returns at once, also where the host hangs. */
    @Override
    void close();
}
