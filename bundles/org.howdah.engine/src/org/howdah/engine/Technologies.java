package org.howdah.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import org.howdah.technology.ReplicationTechnology;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
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

    /** Those that are registered as OSGi services now; on a flat class path, those named in META-INF/services. */
    public static Technologies installed() {
        Bundle bundle = FrameworkUtil.getBundle(Technologies.class);
        return new Technologies(bundle == null || bundle.getBundleContext() == null ? fromClassPath() : fromServices(bundle.getBundleContext()));
    }

    private static List<ReplicationTechnology> fromClassPath() {
        return ServiceLoader.load(ReplicationTechnology.class, Technologies.class.getClassLoader()).stream().map(ServiceLoader.Provider::get).toList();
    }

    private static List<ReplicationTechnology> fromServices(BundleContext context) {
        List<ReplicationTechnology> found = new ArrayList<>();
        try {
            for (ServiceReference<ReplicationTechnology> reference : context.getServiceReferences(ReplicationTechnology.class, null)) {
                // Not given back: technologies are stateless, and one that is uninstalled while a plan is made must not vanish.
                ReplicationTechnology technology = context.getService(reference);
                if (technology != null) {
                    found.add(technology);
                }
            }
        } catch (InvalidSyntaxException noFilterNoSyntax) {
            throw new IllegalStateException(noFilterNoSyntax);
        }
        return found;
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
