package org.howdah.model.internal.xmi;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.Problem;
import org.howdah.model.TopologyException;
import org.howdah.model.internal.SourceText;
import org.howdah.model.internal.yaml.Messages;
import org.howdah.model.topology.Extra;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.model.topology.TopologyPackage;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads the XMI form. EMF's own reader follows {@code href} and {@code xsi:schemaLocation} to other files; this one
 * has no code that opens anything, and knows the line of every mistake.
 */
final class XmiReader extends DefaultHandler2 {

    private static final int MAX_DEPTH = 40;
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** An element that is open: an object, an attribute written as element, or something unknown. */
    private static final class Open {
        EObject object;
        EObject owner;
        EAttribute attribute;
        UnknownElement unknown;
        final StringBuilder text = new StringBuilder();
    }

    private final String name;
    private final List<Problem> warnings;
    private final Deque<Open> open = new ArrayDeque<>();
    private Locator locator;
    private Topology root;
    private String yaml;

    private XmiReader(String name, List<Problem> warnings) {
        this.name = name;
        this.warnings = warnings;
    }

    static Topology read(String text, String name, List<Problem> warnings) throws TopologyException {
        if (text.isBlank()) {
            throw new TopologyException(name + " is empty: a topology in XMI begins with <topology:Topology>. Draw it in the workbench, or convert one from YAML.");
        }
        XmiReader reader = new XmiReader(name, warnings);
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(DISALLOW_DOCTYPE, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            parser.parse(new InputSource(new StringReader(text)), reader);
        } catch (SAXParseException e) {
            throw e.getCause() instanceof TopologyException problem ? problem : reader.invalid(e);
        } catch (SAXException e) {
            throw e.getCause() instanceof TopologyException problem ? problem : new TopologyException(name + " is not valid XML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new TopologyException(name + " cannot be read: " + e.getMessage(), e);
        }
        if (reader.root == null) {
            throw new TopologyException(name + " holds no topology: there is no element topology:Topology in it. Check whether this is the right file.");
        }
        if (reader.yaml != null) {
            SourceText.remember(reader.root, reader.yaml);
        }
        return reader.root;
    }

    private TopologyException invalid(SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("DOCTYPE")) {
            return Messages.at(name, e.getLineNumber(), e.getColumnNumber(),
                    "a document type (DOCTYPE) is not allowed, because it can make the reader open other files or run out of memory", "remove it");
        }
        return Messages.at(name, e.getLineNumber(), e.getColumnNumber(), "this is not valid XML: " + message.replaceAll("[.\\s]+$", ""),
                "the file may be cut off or damaged; correct it or take an older copy");
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public InputSource resolveEntity(String entity, String publicId, String baseUri, String systemId) {
        return resolveEntity(publicId, systemId);
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        if (open.size() >= MAX_DEPTH) {
            throw problem("the text is nested more than " + MAX_DEPTH + " levels deep, which no topology needs", "check whether this is the right file");
        }
        Open parent = open.peek();
        Open now = new Open();
        if (parent == null || parent.object == null && parent.unknown == null && parent.attribute == null) {
            top(now, uri, local, attributes);
        } else if (parent.unknown != null) {
            now.unknown = parent.unknown.child(qName, attributes);
        } else if (parent.attribute != null) {
            throw problem("an element '" + qName + "' stands inside of the value '" + parent.attribute.getName() + "'", "remove it");
        } else {
            child(now, parent.object, qName, attributes);
        }
        open.push(now);
    }

    private void top(Open now, String uri, String local, Attributes attributes) throws SAXException {
        if (XMI.equals(uri) && local.equals("XMI") && open.isEmpty()) {
            return;
        }
        if (!TopologyPackage.eNS_URI.equals(uri) || !local.equals("Topology")) {
            throw problem("this is not a topology: it has an element '" + local + "' of '" + uri + "' where topology:Topology of '" + TopologyPackage.eNS_URI
                    + "' should be", uri.startsWith("urn:org.howdah:topology:") ? "it was made by another version of Howdah; open it with that one"
                            : "check whether this is the right file");
        }
        if (root != null) {
            throw problem("a second topology begins here", "move it into a file of its own");
        }
        root = TopologyFactory.eINSTANCE.createTopology();
        now.object = root;
        attributes(root, attributes);
    }

    private void child(Open now, EObject owner, String qName, Attributes attributes) throws SAXException {
        EStructuralFeature feature = owner.eClass().getEStructuralFeature(qName);
        switch (feature) {
        case EReference reference when reference.isContainment() -> {
            EObject object = EcoreUtil.create(reference.getEReferenceType());
            if (!reference.isMany() && owner.eGet(reference) != null) {
                throw problem("the element '" + qName + "' stands twice in " + describe(owner), "remove one of them");
            }
            now.object = object;
            attributes(object, attributes);
            add(owner, reference, object);
        }
        case EAttribute attribute -> {
            now.owner = owner;
            now.attribute = attribute;
        }
        case null, default -> {
            now.unknown = new UnknownElement(qName, attributes);
            now.owner = owner;
        }
        }
    }

    private void attributes(EObject object, Attributes attributes) throws SAXException {
        for (int i = 0; i < attributes.getLength(); i++) {
            String uri = attributes.getURI(i);
            String local = attributes.getLocalName(i);
            if (uri.equals(XMI) || uri.equals(XSI) && (local.equals("schemaLocation") || local.equals("noNamespaceSchemaLocation"))) {
                // Versions and locations of schemas: nothing is ever loaded from there.
                continue;
            }
            if (uri.equals(XSI) && local.equals("type")) {
                if (!attributes.getValue(i).endsWith(":" + object.eClass().getName())) {
                    throw problem("an object of the type '" + attributes.getValue(i) + "' stands where a " + object.eClass().getName() + " should be",
                            "it was made by another version of Howdah; open it with that one");
                }
                continue;
            }
            if (attributes.getQName(i).equals("href")) {
                throw problem("a part of the topology is said to be in another file ('" + attributes.getValue(i) + "'), and other files are not opened",
                        "write the element here");
            }
            EStructuralFeature feature = object.eClass().getEStructuralFeature(attributes.getQName(i));
            if (feature instanceof EAttribute attribute) {
                value(object, attribute, attributes.getValue(i));
            } else {
                extra(object, attributes.getQName(i), UnknownElement.scalar(attributes.getValue(i)));
            }
        }
    }

    private void value(EObject object, EAttribute attribute, String text) throws SAXException {
        Object value;
        try {
            value = EcoreUtil.createFromString(attribute.getEAttributeType(), text);
        } catch (IllegalArgumentException e) {
            if (attribute.getEAttributeType().getName().equals("Generation")) {
                extra(object, attribute.getName(), UnknownElement.scalar(text));
                return;
            }
            throw problem("'" + attribute.getName() + "' of " + describe(object) + " must be " + kind(attribute) + ", and this is '" + text + "'",
                    "correct it, then load the file again");
        }
        if (attribute.isMany()) {
            add(object, attribute, value);
        } else {
            object.eSet(attribute, value);
        }
    }

    private static String kind(EAttribute attribute) {
        return switch (attribute.getEAttributeType().getName()) {
        case "EInt" -> "a whole number";
        case "EBoolean" -> "true or false";
        default -> "one of its known words";
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> void add(EObject owner, EStructuralFeature feature, T value) {
        if (feature.isMany()) {
            ((List<T>) owner.eGet(feature)).add(value);
        } else {
            owner.eSet(feature, value);
        }
    }

    private void extra(EObject object, String key, String yaml) throws SAXException {
        EStructuralFeature extras = object.eClass().getEStructuralFeature("extras");
        if (extras == null) {
            throw problem("'" + key + "' of " + describe(object) + " is not known to this version, which has no place to keep it",
                    "open the file with the version of Howdah that made it");
        }
        Extra extra = TopologyFactory.eINSTANCE.createExtra();
        extra.setKey(key);
        extra.setValue(yaml);
        add(object, extras, extra);
        warnings.add(new Problem("TOPOLOGY-090", Problem.Severity.WARNING, describe(object),
                "'" + key + "' (" + name + ":" + locator.getLineNumber() + ") is not known; it is kept but not used.", "Check its spelling."));
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        Open now = open.peek();
        if (now == null) {
            return;
        }
        if (now.attribute != null) {
            now.text.append(ch, start, length);
        } else if (now.unknown != null) {
            now.unknown.text(new String(ch, start, length));
        } else if (!new String(ch, start, length).isBlank()) {
            throw problem("text stands where only elements may be", "remove it");
        }
    }

    @Override
    public void comment(char[] ch, int start, int length) {
        String text = SourceText.fromXmlComment(new String(ch, start, length));
        yaml = text == null ? yaml : text;
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw problem("a processing instruction ('" + target + "') is not allowed", "remove it");
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        Open now = open.pop();
        if (now.attribute != null) {
            value(now.owner, now.attribute, now.text.toString());
        } else if (now.unknown != null && now.owner != null) {
            extra(now.owner, now.unknown.name(), now.unknown.yaml());
        }
    }

    private static String describe(EObject object) {
        List<String> words = new ArrayList<>();
        words.add(object.eClass().getName());
        for (String key : new String[] { "id", "name", "key", "service" }) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(key);
            if (feature != null && object.eGet(feature) != null) {
                words.add(object.eGet(feature).toString());
            }
        }
        return String.join(" ", words);
    }

    private SAXException problem(String what, String next) {
        return new SAXException(Messages.at(name, locator.getLineNumber(), locator.getColumnNumber(), what, next));
    }
}
