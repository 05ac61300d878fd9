package org.howdah.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

import org.howdah.engine.Technologies;
import org.howdah.technology.ReplicationTechnology;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Finds the technologies that are installed. Inside OSGi they are the registered services and, because starting the
 * component runtime only for this would cost a third of the start of the command line, the classes which the other
 * bundles name in {@code META-INF/services}; outside OSGi the latter alone.
 */
public final class InstalledTechnologies {

    private static final String ENTRY = "META-INF/services/" + ReplicationTechnology.class.getName();

    private InstalledTechnologies() {
    }

    public static Technologies find() {
        Map<String, ReplicationTechnology> found = new LinkedHashMap<>();
        Bundle here = FrameworkUtil.getBundle(InstalledTechnologies.class);
        if (here == null || here.getBundleContext() == null) {
            ServiceLoader.load(ReplicationTechnology.class, InstalledTechnologies.class.getClassLoader())
                    .forEach(technology -> found.putIfAbsent(technology.id(), technology));
        } else {
            services(here.getBundleContext()).forEach(technology -> found.putIfAbsent(technology.id(), technology));
            for (Bundle bundle : here.getBundleContext().getBundles()) {
                named(bundle).forEach(technology -> found.putIfAbsent(technology.id(), technology));
            }
        }
        return Technologies.of(List.copyOf(found.values()));
    }

    private static List<ReplicationTechnology> services(BundleContext context) {
        List<ReplicationTechnology> found = new ArrayList<>();
        try {
            Collection<ServiceReference<ReplicationTechnology>> references = context
                    .getServiceReferences(ReplicationTechnology.class, null);
            for (ServiceReference<ReplicationTechnology> reference : references) {
                ReplicationTechnology technology = context.getService(reference);
                if (technology != null) {
                    found.add(technology);
                }
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found;
    }

    private static List<ReplicationTechnology> named(Bundle bundle) {
        List<ReplicationTechnology> found = new ArrayList<>();
        // Nothing requires a technology's bundle, so it may be merely installed; loading its class resolves it.
        URL entry = bundle.getState() == Bundle.UNINSTALLED ? null : bundle.getEntry(ENTRY);
        if (entry == null) {
            return found;
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    found.add((ReplicationTechnology) bundle.loadClass(line).getDeclaredConstructor().newInstance());
                }
            }
        } catch (IOException | ReflectiveOperationException | ClassCastException | LinkageError broken) {
            // One broken plug-in must not take the others with it; its links show as "not installed".
            System.getLogger(InstalledTechnologies.class.getName()).log(System.Logger.Level.WARNING,
                    "The plug-in " + bundle.getSymbolicName() + " could not be loaded", broken);
        }
        return found;
    }
}
