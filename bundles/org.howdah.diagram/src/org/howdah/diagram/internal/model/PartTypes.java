package org.howdah.diagram.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.glsp.graph.DefaultTypes;
import org.eclipse.glsp.graph.GraphPackage;

/** The types of the elements of a page's model. */
public final class PartTypes {

    public static final String GRAPH = DefaultTypes.GRAPH;
    public static final String SITE = "site";
    public static final String HOST = "host";
    public static final String SERVER = "server";
    public static final String DATABASE = "database";
    public static final String SET = "set";
    public static final String UNEXPECTED = "unexpected";
    public static final String LINK = "link";
    public static final String NAME = "label:name";
    public static final List<String> BOXES = List.of(SITE, HOST, SERVER, DATABASE, SET, UNEXPECTED);

    private static final String NAME_SUFFIX = "-name";

    private PartTypes() {
    }

    /** Which of GLSP's classes each type is. */
    public static Map<String, EClass> mappings() {
        Map<String, EClass> types = new HashMap<>(DefaultTypes.getDefaultTypeMappings());
        BOXES.forEach(type -> types.put(type, GraphPackage.Literals.GNODE));
        types.put(LINK, GraphPackage.Literals.GEDGE);
        types.put(NAME, GraphPackage.Literals.GLABEL);
        return types;
    }

    /** The id of the name's label of an element. */
    public static String nameOf(String id) {
        return id + NAME_SUFFIX;
    }

    /** The element of a name's label; an element's own id as it is. */
    public static String ownerOf(String labelId) {
        return labelId.endsWith(NAME_SUFFIX) ? labelId.substring(0, labelId.length() - NAME_SUFFIX.length()) : labelId;
    }
}
