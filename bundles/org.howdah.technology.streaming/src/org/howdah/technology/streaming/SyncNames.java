package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.postgresql.Neighbours;

/** The value of synchronous_standby_names. */
final class SyncNames {

    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\\s,()\"]+)");

    private SyncNames() {
    }

    /** What the links of a topology ask of a provider; empty where no commit shall wait. */
    static String wanted(Topology topology, String provider) {
        List<Settings> synchronous = new ArrayList<>();
        for (Link link : Neighbours.from(topology, provider)) {
            if (StreamingTechnology.ID.equals(link.getTechnology()) && Settings.of(link).synchronous()) {
                synchronous.add(Settings.of(link));
            }
        }
        return of(synchronous);
    }

    static String of(List<Settings> synchronous) {
        if (synchronous.isEmpty()) {
            return "";
        }
        boolean quorum = synchronous.stream().anyMatch(settings -> settings.mode() == Settings.Mode.QUORUM);
        int count = Math.min(synchronous.size(), synchronous.stream().mapToInt(Settings::quorum).max().orElse(1));
        return (quorum ? "ANY " : "FIRST ") + count + " (" + synchronous.stream().map(settings -> '"' + settings.application().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", ")) + ")";
    }

    /** The standbys that a value names; {@code *} for all. */
    static List<String> names(String value) {
        String text = value.strip();
        String list = text.matches("(?is)(any|first)?\\s*\\d+\\s*\\(.*\\)") ? text.substring(text.indexOf('(') + 1, text.length() - 1) : text;
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(list);
        while (matcher.find()) {
            names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\"\"", "\""));
        }
        return names;
    }

    /** As the server compares them: without regard to case. */
    static boolean names(String value, String application) {
        return names(value).stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(application.toLowerCase(Locale.ROOT)));
    }
}
