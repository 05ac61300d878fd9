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
import org.howdah.model.internal.SourceText;
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

    public TopologyYamlResource(URI uri) {
        super(uri);
    }

    @Override
    protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
        List<Problem> warnings = new ArrayList<>();
        String text = FileText.read(in, Resources.name(getURI()));
        Topology topology = YamlReader.read(YamlParser.parse(text, Resources.name(getURI())), Resources.name(getURI()), warnings);
        SourceText.remember(topology, text);
        getContents().add(topology);
        Resources.report(this, warnings);
    }

    @Override
    protected void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        Topology topology = (Topology) getContents().getFirst();
        String text = TopologyFiles.toYaml(topology, "", Resources.name(getURI()));
        SourceText.remember(topology, text);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void save(Map<?, ?> options) throws IOException {
        if (!Resources.saveFile(this)) {
            super.save(options);
        }
    }
}
