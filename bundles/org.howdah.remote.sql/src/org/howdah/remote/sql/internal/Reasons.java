package org.howdah.remote.sql.internal;

import java.net.SocketTimeoutException;
import java.sql.SQLException;

import org.howdah.remote.Masking;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.SqlException;
import org.howdah.remote.SqlTarget;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failure of the driver means, in words. */
final class Reasons {

    static final String PASSWORD_WANTED = "08004";
    private static final int MAX_SHOWN = 120;

    private Reasons() {
    }

    /** What the server said, without the driver's own words around it. */
    static String said(SQLException e) {
        if (e instanceof PSQLException known) {
            ServerErrorMessage server = known.getServerErrorMessage();
            if (server != null && server.getMessage() != null) {
                String detail = server.getDetail();
                return server.getMessage() + (detail == null ? "" : " (" + detail.replace('\n', ' ') + ")");
            }
        }
        return String.valueOf(e.getMessage()).replace('\n', ' ');
    }

    private static String hint(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return server == null || server.getHint() == null ? "" : server.getHint();
    }

    static RemoteException tunnel(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RemoteException known) {
                return known;
            }
        }
        return null;
    }

    static boolean timedOut(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Why no connection came about. */
    static RemoteException connecting(SqlTarget target, SQLException e) {
        RemoteException tunnel = tunnel(e);
        if (tunnel != null) {
            return new RemoteException(tunnel.kind(), "No connection to database " + target + ": " + tunnel.getMessage(), tunnel.hint(), tunnel);
        }
        String state = String.valueOf(e.getSQLState());
        String said = said(e);
        String base = "No connection to database " + target + " as role " + target.user() + ": ";
        if (timedOut(e)) {
            return new SqlException(Kind.UNREACHABLE, state, base + "the server did not answer in time.",
                    "It may be overloaded, frozen or still starting; look at its log.", e);
        }
        return switch (state) {
            case "28P01" -> new SqlException(Kind.AUTHENTICATION, state, base + "the password is wrong.",
                    "Set the right password of role " + target.user() + ".", e);
            case "28000" -> new SqlException(Kind.AUTHENTICATION, state, base + said + ".",
                    said.contains("does not exist") ? "Create the role, or name another one." : "Add a line for it to pg_hba.conf, or use the login that "
                            + "owns the role.", e);
            case PASSWORD_WANTED -> new SqlException(Kind.AUTHENTICATION, state, base + "the server wants a password and none is known.",
                    "Store the password of role " + target.user() + ".", e);
            case "3D000" -> new SqlException(Kind.REFUSED, state, base + "there is no such database.",
                    "Check its name, or create it.", e);
            case "57P03" -> new SqlException(Kind.UNREACHABLE, state, base + said + ".",
                    said.contains("shutting down") ? "Start the server again." : "Wait until the server has started.", e);
            case "53300" -> new SqlException(Kind.REFUSED, state, base + said + ".", "Raise max_connections, or close connections that nobody needs.", e);
            case "08001", "08006", "08003" -> new SqlException(Kind.UNREACHABLE, state, base + said + ".",
                    "Check that the server runs and listens there.", e);
            default -> new SqlException(Kind.REFUSED, state, base + said + ".", hint(e), e);
        };
    }

    /** Why a statement failed. */
    static RemoteException running(SqlTarget target, String sql, SQLException e, boolean cancelled, String timeout) {
        String state = String.valueOf(e.getSQLState());
        String base = "On database " + target + ", " + shown(sql) + " ";
        if (cancelled) {
            return new SqlException(Kind.CANCELLED, state, base + "was cancelled.", "", e);
        }
        if (timedOut(e) || state.equals("57014") && said(e).contains("timeout") || state.equals("57014")) {
            return new SqlException(Kind.TIMEOUT, state, base + "did not end within " + timeout + ".",
                    "Something may hold a lock, or the host may be frozen; see pg_stat_activity.", e);
        }
        if (state.startsWith("08") || state.equals("57P01") || state.equals("57P02") || state.equals("57P03")) {
            return new SqlException(Kind.DISCONNECTED, state, base + "was cut off: " + said(e) + ".",
                    "It may have done its work: look before running it again.", e);
        }
        return new SqlException(Kind.REFUSED, state, base + "failed: " + said(e) + ".", hint(e), e);
    }

    static String shown(String sql) {
        String line = Masking.mask(sql).strip().replaceAll("\\s+", " ");
        return "\"" + (line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line) + "\"";
    }
}
