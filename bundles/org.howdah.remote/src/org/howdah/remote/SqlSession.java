package org.howdah.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One connection to a database. For use by one thread at a time; {@link #cancel()} may come from any. */
public interface SqlSession extends AutoCloseable {

    /** A row: column name to value as text; SQL null is a null value. Order is that of the columns. */
    record Row(Map<String, String> columns) {
        public String text(String column) {
            if (!columns.containsKey(column)) {
                throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
            }
            return columns.get(column);
        }

        /** @return null where the value is SQL null: an unknown number is never 0 */
        public Long number(String column) {
            String text = text(column);
            return text == null ? null : Long.valueOf(text);
        }

        /** @return null where the value is SQL null */
        public Double decimal(String column) {
            String text = text(column);
            return text == null ? null : Double.valueOf(text);
        }

        public boolean flag(String column) {
            return "t".equals(text(column)) || "true".equals(text(column));
        }
    }

    SqlTarget target();

    /** Runs a query; {@code ?} in it take the parameters, as text. */
    List<Row> query(String sql, Duration timeout, Object... parameters) throws RemoteException;

    /**
     * Runs statements one after another, each in its own transaction unless the text begins one (so that commands which
     * refuse to run inside a transaction work).
     */
    void execute(String sql, Duration timeout) throws RemoteException;

    void cancel();

    @Override
    void close();
}
