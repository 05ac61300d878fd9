package org.howdah.technology.slony.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;

/** Gathers findings, and words what they have in common. */
final class Report {

    private final Set<Finding> findings = new LinkedHashSet<>();

    void critical(String code, String subject, String summary, String reason, String hint) {
        findings.add(new Finding(code, Severity.CRITICAL, subject, summary, reason, hint));
    }

    void warning(String code, String subject, String summary, String reason, String hint) {
        findings.add(new Finding(code, Severity.WARNING, subject, summary, reason, hint));
    }

    void info(String code, String subject, String summary, String reason, String hint) {
        findings.add(new Finding(code, Severity.INFO, subject, summary, reason, hint));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    static String seconds(Double seconds) {
        if (seconds == null) {
            return "an unknown time";
        }
        return seconds < 120 ? String.format(Locale.ROOT, "%.0f s", seconds) : seconds < 7200 ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    static String bytes(long bytes) {
        return bytes < 0 ? "an unknown size" : bytes < 1 << 20 ? bytes / 1024 + " kB" : bytes < 10L << 30 ? (bytes >> 20) + " MB" : (bytes >> 30) + " GB";
    }

    /** The first of a list, and how many more. */
    static String some(List<?> all) {
        String shown = String.join(", ", all.stream().limit(5).map(Object::toString).toList());
        return all.size() <= 5 ? shown : shown + " and " + (all.size() - 5) + " more";
    }
}
