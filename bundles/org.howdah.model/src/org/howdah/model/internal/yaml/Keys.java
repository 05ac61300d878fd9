package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys of a topology file, in the order in which they are written. The JSON schema has the same; a test compares. */
public final class Keys {

    public static final Set<String> TOPOLOGY = keys("topology", "description", "sites", "hosts", "servers", "sets", "links", "architecture");
    public static final Set<String> SITE = keys("description");
    public static final Set<String> HOST = keys("description", "address", "ssh", "site");
    public static final Set<String> SSH = keys("port", "users", "jump", "identityFile", "knownHostsFile", "forwardAgent");
    public static final Set<String> SERVER = keys("description", "host", "port", "version", "dataDirectory", "socketDirectory", "binDirectory",
            "databases");
    public static final Set<String> SET = keys("description", "technology", "origin", "tables", "sequences", "settings");
    public static final Set<String> LINK = keys("description", "technology", "set", "from", "to", "settings");
    public static final Set<String> ARCHITECTURE = keys("tiers", "services", "phases");
    public static final Set<String> SERVICE = keys("description", "tier", "generation", "replaces", "uses", "writes", "on");
    public static final Set<String> PHASE = keys("name", "services", "gates");

    private Keys() {
    }

    private static Set<String> keys(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }

    /** The known key that a misspelt one was probably meant to be; null where none is near. */
    static String alike(String key, Set<String> known) {
        String best = null;
        int least = Math.max(1, key.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(fold(key), fold(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static String fold(String key) {
        return (key.length() > 40 ? key.substring(0, 40) : key).toLowerCase(java.util.Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private static int distance(String a, String b) {
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= b.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row.get(0);
            row.set(0, i);
            for (int j = 1; j <= b.length(); j++) {
                int above = row.get(j);
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row.set(j, Math.min(change, Math.min(above, row.get(j - 1)) + 1));
                diagonal = above;
            }
        }
        return row.get(b.length());
    }
}
