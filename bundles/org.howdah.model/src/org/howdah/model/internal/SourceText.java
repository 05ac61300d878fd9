package org.howdah.model.internal;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.howdah.model.topology.Topology;

/**
 * Remembers the YAML text that a topology was read from, so that its comments survive saving under another name and
 * the way through XMI and back. Only how things are written is taken from it, never what they are.
 */
public final class SourceText extends AdapterImpl {

    private static final String HEAD = " Written in YAML as";

    private String text;

    private SourceText(String text) {
        this.text = text;
    }

    /** The text; empty where the topology was not read from YAML. */
    public static String of(Topology topology) {
        return topology.eAdapters().stream().filter(SourceText.class::isInstance).map(adapter -> ((SourceText) adapter).text).findFirst().orElse("");
    }

    public static void remember(Topology topology, String text) {
        topology.eAdapters().removeIf(SourceText.class::isInstance);
        topology.eAdapters().add(new SourceText(text));
    }

    /** The text as an XML comment, which may not hold two hyphens in a row. */
    public static String toXmlComment(String text) {
        return "<!--" + HEAD + "\n" + text.replace("&", "&amp;").replace("--", "-&#45;").replaceAll("-$", "&#45;").replace("\r", "&#13;") + "-->\n";
    }

    /** @return null where the comment is some other one */
    public static String fromXmlComment(String comment) {
        return comment.startsWith(HEAD + "\n")
                ? comment.substring(HEAD.length() + 1).replace("&#13;", "\r").replace("&#45;", "-").replace("&amp;", "&") : null;
    }
}
