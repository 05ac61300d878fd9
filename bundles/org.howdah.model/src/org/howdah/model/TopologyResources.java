package org.howdah.model;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.howdah.model.internal.xmi.TopologyXmiResource;
import org.howdah.model.internal.yaml.TopologyYamlResource;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyPackage;

/** Topologies as EMF resources, for an editing domain: both forms, hardened on loading, atomic on saving. */
public final class TopologyResources {

    private TopologyResources() {
    }

    /** A resource set that can load and save topologies and nothing else. */
    public static ResourceSet create() {
        return register(new ResourceSetImpl());
    }

    /**
     * Teaches a resource set both forms. {@code getResource} then throws a {@code WrappedException} around a
     * {@link TopologyException} where a file cannot be read; see {@link #problem}.
     */
    public static ResourceSet register(ResourceSet set) {
        set.getPackageRegistry().put(TopologyPackage.eNS_URI, TopologyPackage.eINSTANCE);
        var factories = set.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("topology", new TopologyXmiResource.Factory());
        factories.put("yaml", new TopologyYamlResource.Factory());
        factories.put("yml", new TopologyYamlResource.Factory());
        return set;
    }

    /** The topology of a resource; null where it holds none, because loading failed. */
    public static Topology topology(Resource resource) {
        return resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Topology topology) ? null : topology;
    }

    /** The reason why a resource could not be loaded or saved, in words for the user. */
    public static TopologyException problem(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof TopologyException problem) {
                return problem;
            }
        }
        return new TopologyException(String.valueOf(error.getMessage()), error);
    }
}
