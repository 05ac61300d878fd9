package org.howdah.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.ReplicationTechnology;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The technologies that are installed, by id. Immutable. */
public final class Technologies {

    /** Version of a technology that runs outside a bundle. */
    private static final String NO_BUNDLE = "0.0.0";

    private final Map<String, ReplicationTechnology> byId = new LinkedHashMap<>();

    private Technologies(List<ReplicationTechnology> technologies) {
        technologies.stream().sorted(Comparator.comparing(ReplicationTechnology::id)).forEach(technology -> byId.putIfAbsent(technology.id(), technology));
    }

    public static Technologies of(List<ReplicationTechnology> technologies) {
        return new Technologies(technologies);
    }

    public static Technologies of(ReplicationTechnology... technologies) {
        return new Technologies(List.of(technologies));
    }

    public List<ReplicationTechnology> all() {
        return List.copyOf(byId.values());
    }

    public Optional<ReplicationTechnology> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Version of the technology's bundle without its qualifier: plans outlive a rebuild, not a release. */
    public String version(String id) {
        ReplicationTechnology technology = byId.get(id);
        Bundle bundle = technology == null ? null : FrameworkUtil.getBundle(technology.getClass());
        if (bundle == null) {
            return NO_BUNDLE;
        }
        Version version = bundle.getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
