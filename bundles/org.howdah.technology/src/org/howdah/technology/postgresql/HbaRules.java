package org.howdah.technology.postgresql;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.howdah.remote.SqlNames;

/** The rules of pg_hba.conf: who is let in from where. The first rule that matches decides. */
public final class HbaRules {

    /** @param method such as {@code scram-sha-256} or {@code reject} */
    public record Rule(String type, List<String> databases, List<String> users, String address, String mask, String method) {

        /** @param encrypted whether the server can encrypt; clients then do, unless told otherwise */
        boolean matches(String database, String user, String from, boolean encrypted) {
            boolean databaseMatches = database.equals("replication") ? databases.contains("replication")
                    : databases.contains("all") || databases.contains(database);
            return (type.equals("host") || type.equals(encrypted ? "hostssl" : "hostnossl")) && databaseMatches && (users.contains("all") || users.contains(user))
                    && covers(from);
        }

        private boolean covers(String from) {
            if (address.equals("all")) {
                return true;
            }
            byte[] wanted = literal(from);
            byte[] net = literal(address);
            byte[] bits = literal(mask);
            if (wanted == null || net == null || bits == null || wanted.length != net.length || bits.length != net.length) {
                return false;
            }
            for (int i = 0; i < net.length; i++) {
                if ((wanted[i] & bits[i]) != (net[i] & bits[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private HbaRules() {
    }

    /** @param fact as {@link ServerReader} keeps it under {@code hba} */
    static List<Rule> parse(String fact) {
        return fact.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 6)
                .map(parts -> new Rule(parts[0], List.of(parts[1].split("\u001f")), List.of(parts[2].split("\u001f")), parts[3], parts[4], parts[5])).toList();
    }

    /** The rule that decides about a connection; empty where none matches or the rules could not be read. */
    public static Optional<Rule> deciding(Instance server, String database, String user, String from) {
        return parse(server.fact("hba")).stream().filter(rule -> rule.matches(database, user, from, encrypted(server))).findFirst();
    }

    static boolean encrypted(Instance server) {
        return server.setting("ssl").equals("on");
    }

    /** A line for pg_hba.conf; where the server can encrypt, it lets in nobody who does not. */
    public static String line(String database, String user, String from, boolean encrypted) {
        return (encrypted ? "hostssl " : "host ") + (database.equals("replication") ? database : quote(database)) + " " + quote(user) + " " + from + (from.contains(":") ? "/128" : "/32")
                + " scram-sha-256";
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A query that is true where the first matching rule lets the user in. */
    public static String query(String database, String user, String from, boolean encrypted) {
        String address = SqlNames.literal(from) + "::inet";
        String databases = database.equals("replication") ? "'replication' = any(database)"
                : "('all' = any(database) or " + SqlNames.literal(database) + " = any(database))";
        return "select auth_method <> 'reject' from pg_hba_file_rules where error is null and type in ('host', '" + (encrypted ? "hostssl" : "hostnossl") + "') and " + databases
                + " and ('all' = any(user_name) or " + SqlNames.literal(user) + " = any(user_name)) and case when address = 'all' then true"
                + " when address !~ '^[0-9a-fA-F.:]+$' then false when family(address::inet) <> family(" + address + ") then false"
                + " else (" + address + " & netmask::inet) = (address::inet & netmask::inet) end order by line_number limit 1";
    }

    private static byte[] literal(String address) {
        if (address == null || !address.matches("[0-9a-fA-F.:]+") || !address.matches(".*[.:].*")) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    static boolean sameAddress(String one, String other) {
        byte[] first = literal(one);
        return first != null && Arrays.equals(first, literal(other));
    }
}
