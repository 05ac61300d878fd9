package org.howdah.picture;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Subjects;
import org.howdah.model.topology.Topology;

/** The names under which a layout knows sites, hosts and servers: their subjects, {@code host master1}; the second of the same name {@code host master1#2}. */
public final class LayoutKeys {

    private final Map<EObject, String> byElement = new IdentityHashMap<>();
    private final Map<String, EObject> byKey = new HashMap<>();

    private LayoutKeys(Topology topology) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<? extends EObject> elements : List.of(topology.getSites(), topology.getHosts(), topology.getServers())) {
            for (EObject element : elements) {
                String subject = Subjects.of(element);
                int number = seen.merge(subject, 1, Integer::sum);
                String key = number == 1 ? subject : subject + "#" + number;
                byElement.put(element, key);
                byKey.putIfAbsent(key, element);
            }
        }
    }

    public static LayoutKeys of(Topology topology) {
        return new LayoutKeys(topology);
    }

    /** The key of a site that hosts name and the topology does not list. */
    public static String unlistedSite(String name) {
        return "site " + org.howdah.model.validation.Names.visible(name);
    }

    /** The key of a host that servers name and the topology does not have. */
    public static String unlistedHost(String name) {
        return "host " + org.howdah.model.validation.Names.visible(name);
    }

    /** Empty for what is not placed by hand. */
    public Optional<String> key(EObject element) {
        return Optional.ofNullable(byElement.get(element));
    }

    public Optional<EObject> element(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
