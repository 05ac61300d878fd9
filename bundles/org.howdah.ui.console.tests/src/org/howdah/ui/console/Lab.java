package org.howdah.ui.console;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.IEditorPart;
import org.howdah.edit.TopologyDocument;
import org.howdah.lab.LabException;
import org.howdah.lab.Labs;
import org.howdah.lab.LabSpec;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.ui.Workbench;

/** A lab of two hosts with real SSH servers and PostgreSQL, and its topology in an editor. Not destroyed: its maker does. */
final class Lab implements AutoCloseable {

    final String name;
    final Path file;
    private final Labs labs = Workbench.howdah().labs();

    Lab(String name, Path folder) throws Exception {
        this.name = name;
        close();
        labs.create(LabSpec.of(name, LabSpec.DEFAULT_HOSTS, false), line -> { }, Cancellation.none());
        Topology topology = labs.topology(name);
        file = folder.resolve(name + ".topology.yaml");
        TopologyFiles.save(topology, file);
    }

    Labs labs() {
        return labs;
    }

    /** Its topology in an editor. */
    TopologyDocument open() throws Exception {
        IEditorPart editor = Window.open(file);
        return editor.getAdapter(TopologyDocument.class);
    }

    @Override
    public void close() throws LabException {
        if (labs.list().contains(name)) {
            labs.destroy(name, line -> { });
        }
    }

    /** Where the far side can read and write, and so can the test. */
    static Path shared(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder;
    }
}
