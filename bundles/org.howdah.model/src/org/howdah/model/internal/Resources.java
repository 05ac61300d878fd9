package org.howdah.model.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.howdah.model.Problem;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;

/** What both kinds of EMF resources share. */
public final class Resources {

    private record Warning(String getMessage, String getLocation) implements Resource.Diagnostic {
        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }
    }

    private Resources() {
    }

    /** The name for messages. */
    public static String name(URI uri) {
        return uri == null ? "topology" : uri.isFile() ? uri.toFileString() : uri.toString();
    }

    public static void report(Resource resource, List<Problem> warnings) {
        warnings.forEach(problem -> resource.getWarnings().add(new Warning(problem.message() + " " + problem.hint(), name(resource.getURI()))));
    }

    /** @return false where the resource is not a file and EMF has to write it */
    public static boolean saveFile(Resource resource) throws IOException {
        if (!resource.getURI().isFile()) {
            return false;
        }
        TopologyFiles.save((Topology) resource.getContents().getFirst(), Path.of(resource.getURI().toFileString()));
        resource.setModified(false);
        return true;
    }

    public static Throwable cause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
