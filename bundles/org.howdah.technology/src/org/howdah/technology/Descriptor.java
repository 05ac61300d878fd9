package org.howdah.technology;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a technology is, as data.
 *
 * @param label for people: "Streaming replication"
 * @param summary one sentence for a learner
 * @param icon path of an SVG in the technology's bundle; empty for the common one
 * @param line how its links are drawn
 * @param ends which things a link may join; both ends are of one kind
 * @param usesSets whether a link needs a set of tables
 * @param settings what can be set on a link, in the order to show
 * @param packages what each host needs, as Debian names it; {@code %v} stands for the major version
 * @param minimumVersion oldest major version of PostgreSQL it works with
 * @param capabilities what it can do
 * @param setSettings what can be set on a set, in the order to show; none where sets are not used
 */
public record Descriptor(String label, String summary, String icon, Line line, EndKind ends, boolean usesSets,
        List<SettingType> settings, List<String> packages, int minimumVersion, Set<Capability> capabilities, List<SettingType> setSettings) {

    public Descriptor {
        setSettings = List.copyOf(setSettings);
        settings = List.copyOf(settings);
        packages = List.copyOf(packages);
        capabilities = Set.copyOf(capabilities);
    }

    /** Of a technology whose sets have no settings of their own. */
    public Descriptor(String label, String summary, String icon, Line line, EndKind ends, boolean usesSets, List<SettingType> settings,
            List<String> packages, int minimumVersion, Set<Capability> capabilities) {
        this(label, summary, icon, line, ends, usesSets, settings, packages, minimumVersion, capabilities, List.of());
    }

    /** What travels along a link, and so how it is drawn. */
    public enum Line {
        /** solid */
        WAL_STREAM,
        /** long dashes */
        WAL_FILES,
        /** dotted */
        ROW_CHANGES,
        /** double line */
        TRIGGER_LOG
    }

    public enum EndKind {
        SERVER, DATABASE
    }

    public enum Capability {
        CASCADES, SEVERAL_ORIGINS, SEQUENCES, DDL, READABLE_RECEIVER, WRITABLE_RECEIVER, CROSS_VERSION, SYNCHRONOUS, DELAYED,
        /** A receiver is a physical copy: one provider, nothing else may write to it. */
        PHYSICAL
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    public Optional<SettingType> setting(String key) {
        return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    public Optional<SettingType> setSetting(String key) {
        return setSettings.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }
}
