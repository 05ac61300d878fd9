package org.howdah.model.internal.xmi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.howdah.model.Problem;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.internal.FileText;
import org.howdah.model.internal.Resources;
import org.howdah.model.internal.SourceText;
import org.howdah.model.internal.yaml.Comments;
import org.howdah.model.internal.yaml.ModelNodes;
import org.howdah.model.internal.yaml.YamlParser;
import org.howdah.model.internal.yaml.YamlReader;
import org.howdah.model.topology.Topology;

/** The XMI form as an EMF resource: written by EMF, read by {@link XmiReader}, saved atomically. */
public final class TopologyXmiResource extends XMIResourceImpl {

    /** Makes these resources, for a registry of EMF. */
    public static final class Factory extends ResourceFactoryImpl {
        @Override
        public Resource createResource(URI uri) {
            return new TopologyXmiResource(uri);
        }
    }

    public TopologyXmiResource(URI uri) {
        super(uri);
        setEncoding("UTF-8");
        setXMLVersion("1.0");
    }

    public static Topology read(String text, String name, List<Problem> warnings) throws TopologyException {
        return XmiReader.read(text, name, warnings);
    }

    /** @param topology is copied, and may be contained in a resource */
    public static String write(Topology topology, String name) throws TopologyException {
        TopologyXmiResource resource = new TopologyXmiResource(URI.createURI("topology"));
        try {
            // Through the nodes of the YAML form, so that both forms hold the same, whatever an editor left in the model.
            resource.getContents().add(YamlReader.read(ModelNodes.of(topology), name, new ArrayList<>()));
        } catch (TopologyException e) {
            throw new TopologyException(name + " cannot be written: " + e.getMessage(), e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            resource.doSave(out, null);
        } catch (IOException | RuntimeException e) {
            // EMF throws runtime exceptions on characters that XML cannot hold.
            throw new TopologyException(name + " cannot be written as XMI: " + Resources.cause(e).getMessage()
                    + ". A name or a value holds a character that XML cannot; remove it, or save as YAML.", e);
        }
        return out.toString(StandardCharsets.UTF_8) + comments(topology, name);
    }

    /** What people wrote around the values; nothing where they wrote no comments. */
    private static String comments(Topology topology, String name) {
        String text = SourceText.of(topology);
        try {
            if (!text.contains("#") || Comments.in(text, 0, text.length(), YamlParser.parse(text, name)).isEmpty()) {
                return "";
            }
            return SourceText.toXmlComment(TopologyFiles.toYaml(topology, "", name));
        } catch (TopologyException e) {
            // Such as two elements of one name, which only XMI can hold: the values are what counts.
            return "";
        }
    }

    @Override
    public void doLoad(InputStream in, Map<?, ?> options) throws IOException {
        List<Problem> warnings = new ArrayList<>();
        getContents().add(read(FileText.read(in, Resources.name(getURI())), Resources.name(getURI()), warnings));
        Resources.report(this, warnings);
    }

    @Override
    public void save(Map<?, ?> options) throws IOException {
        if (!Resources.saveFile(this)) {
            super.save(options);
        }
    }

    @Override
    protected boolean useUUIDs() {
        return false;
    }

    @Override
    protected void init() {
        super.init();
        getDefaultSaveOptions().put(XMLResource.OPTION_LINE_WIDTH, 120);
        getDefaultSaveOptions().put(XMLResource.OPTION_ENCODING, "UTF-8");
    }
}
