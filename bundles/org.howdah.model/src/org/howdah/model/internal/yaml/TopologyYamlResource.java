package org.howdah.model.internal.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceFactoryImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.howdah.model.Problem;
import org.howdah.model.TopologyFiles;
import org.howdah.model.internal.FileText;
import org.howdah.model.internal.Resources;
import org.howdah.model.topology.Topology;

/** The YAML form as an EMF resource; saving keeps comments and everything else that did not change. */
public final class TopologyYamlResource extends ResourceImpl {

    /** Makes these resources, for a registry of EMF. */
    public static final class Factory extends ResourceFactoryImpl {
        @Override
        public Resource createResource(URI uri) {
            return new TopologyYamlResource(uri);
        }
    }

    // As it was loaded or saved last; comments are taken from here where the file cannot be read again.
    private String text = "";

    public TopologyYamlResource(URI uri) {
        super(uri);
    }

    @Override
    protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
        List<Problem> warnings = new ArrayList<>();
        text = FileText.read(in, Resources.name(getURI()));
        getContents().add(YamlReader.read(YamlParser.parse(text, Resources.name(getURI())), Resources.name(getURI()), warnings));
        Resources.report(this, warnings);
    }

    @Override
    protected void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        text = TopologyFiles.toYaml((Topology) getContents().getFirst(), text, Resources.name(getURI()));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void save(Map<?, ?> options) throws IOException {
        if (!Resources.saveFile(this)) {
            super.save(options);
        }
    }
}
