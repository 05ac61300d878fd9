package org.howdah.remote;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

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

    InputStream output();

    OutputStream input();

    void resize(int columns, int rows) throws RemoteException;

    boolean isOpen();

    @Override
    void close();
}
