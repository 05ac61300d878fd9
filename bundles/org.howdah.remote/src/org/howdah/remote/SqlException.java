package org.howdah.remote;

/** A failure that the server told, with its code. */
public class SqlException extends RemoteException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public SqlException(Kind kind, String sqlState, String message, String hint, Throwable cause) {
        super(kind, message, hint, cause);
        this.sqlState = sqlState == null ? "" : sqlState;
    }

    /** Five characters, such as {@code 42P01}; empty where the server told none. Source: PostgreSQL's table of error codes. */
    public String sqlState() {
        return sqlState;
    }
}
