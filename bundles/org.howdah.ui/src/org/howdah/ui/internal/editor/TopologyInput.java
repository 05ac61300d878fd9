package org.howdah.ui.internal.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.howdah.ui.internal.Icons;

/** A topology file as what an editor edits. Plain files: no workspace is needed. */
public final class TopologyInput extends PlatformObject implements IPathEditorInput, IPersistableElement {

    private static final String FACTORY = "org.howdah.ui.input"; //$NON-NLS-1$
    private static final String PATH = "path"; //$NON-NLS-1$

    private final Path file;

    public TopologyInput(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    public Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("topology"); //$NON-NLS-1$
    }

    @Override
    public String getName() {
        return Objects.toString(file.getFileName(), file.toString());
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public IPath getPath() {
        return IPath.fromPath(file);
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, file.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TopologyInput input && input.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    /** Makes the input again when the workbench starts. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            String path = memento.getString(PATH);
            // A file that is gone is not restored: an editor full of an error would greet the user every morning.
            return path == null || !Files.exists(Path.of(path)) ? null : new TopologyInput(Path.of(path));
        }
    }
}
