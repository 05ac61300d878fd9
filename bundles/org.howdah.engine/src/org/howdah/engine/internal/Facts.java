package org.howdah.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;

/** What of an observation a plan rests on: nothing that changes by itself, such as positions, lags and ages. */
public final class Facts {

    /** A base backup's own slot comes and goes. */
    private static final String TEMPORARY_SLOT = "pg_basebackup_";
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password\\s*=\\s*)('(?:[^'\\\\]|\\\\.|'')*'|[^\\s'\"]+)");

    private Facts() {
    }

    public static Map<String, String> of(Observation observation) {
        Map<String, String> facts = new TreeMap<>();
        observation.servers().values().forEach(server -> server(facts, server));
        observation.links().values().forEach(link -> link(facts, link));
        return facts;
    }

    private static void server(Map<String, String> facts, ServerState server) {
        String about = "server " + server.id() + " ";
        facts.put(about + "presence", server.presence().name().toLowerCase(java.util.Locale.ROOT));
        facts.put(about + "role", server.role().word());
        put(facts, about + "system identifier", server.systemIdentifier());
        put(facts, about + "timeline", server.timeline() == null ? "" : server.timeline().toString());
        put(facts, about + "version", server.version());
        put(facts, about + "data directory", server.dataDirectory());
        server.settings().forEach((name, value) -> put(facts, about + "setting " + name, withoutPassword(value)));
        TreeSet<String> slots = new TreeSet<>();
        server.slots().stream().map(ServerState.Slot::name).filter(name -> !name.startsWith(TEMPORARY_SLOT)).forEach(slots::add);
        put(facts, about + "slots", String.join(", ", slots));
    }

    private static void link(Map<String, String> facts, LinkState link) {
        String about = "link " + link.id() + " ";
        facts.put(about + "presence", link.presence().name().toLowerCase(java.util.Locale.ROOT));
        link.facts().forEach((name, value) -> put(facts, about + name, withoutPassword(value)));
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** Connection strings are facts; the passwords in some of them are not for a file. */
    static String withoutPassword(String value) {
        return value == null ? "" : PASSWORD.matcher(value).replaceAll("$1••••");
    }

    public static String hash(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(facts).forEach((name, value) -> text.append(name).append('\0').append(value).append('\0'));
        return Hashes.of(text.toString());
    }

    /** What differs, as sentences without a full stop: {@code server main role was primary, is standby}. */
    public static List<String> differences(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<String> found = new ArrayList<>();
        for (String name : names) {
            String was = before.get(name);
            String is = now.get(name);
            if (was == null) {
                found.add(name + " is now " + is);
            } else if (is == null) {
                found.add(name + " was " + was + ", is not there now");
            } else if (!was.equals(is)) {
                found.add(name + " was " + was + ", is now " + is);
            }
        }
        return found;
    }
}
