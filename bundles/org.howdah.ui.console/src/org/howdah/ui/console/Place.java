package org.howdah.ui.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.howdah.app.ConsoleTarget;
import org.howdah.app.ConsoleTargets;
import org.howdah.console.TargetNode;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.Topologies;

/** A console's target in its document. For the UI thread. */
record Place(TopologyDocument document, ConsoleTarget target) {

    /** The consoles of an element, its default first; none for what has none. */
    static List<Place> of(EObject element) {
        return TopologyDocuments.of(element).map(document -> of(document, ConsoleTargets.of(document.topology(), element))).orElse(List.of());
    }

    /** Every console of a document. */
    static List<Place> all(TopologyDocument document) {
        return of(document, ConsoleTargets.all(document.topology()));
    }

    private static List<Place> of(TopologyDocument document, List<ConsoleTarget> targets) {
        return targets.stream().map(target -> new Place(document, target)).toList();
    }

    /** Names it among the consoles of all documents. */
    String key() {
        return document.file() + "\n" + target.key(); //$NON-NLS-1$
    }

    /** The login that it is opened as, also where the target leaves it to the host. */
    String user() {
        return !target.login().isEmpty() ? target.login() : Topologies.host(document.topology(), target.host())
                .filter(host -> host.getSsh() != null && !host.getSsh().getUsers().isEmpty()).map(host -> host.getSsh().getUsers().getFirst().getName())
                .orElse(System.getProperty("user.name")); //$NON-NLS-1$
    }

    /** {@code root@slave1}, {@code psql replica/shop}. */
    String title() {
        return target.kind() == ConsoleTarget.Kind.PSQL ? target.label() : user() + '@' + target.host();
    }

    /** What the title leaves out: folder, data directory, or the login that psql runs as. */
    String detail() {
        if (target.kind() == ConsoleTarget.Kind.PSQL) {
            return user() + '@' + target.host();
        }
        return target.server().isEmpty() ? target.directory() : target.label();
    }

    /** In menus, below the name of its host or where that is clear: every entry says as whom, or where, or in what. */
    String label() {
        return target.kind() == ConsoleTarget.Kind.SHELL && target.server().isEmpty() && target.directory().isEmpty() ? title() : target.label();
    }

    /** What the page's menu shows. */
    static List<TargetNode> nodes(List<Place> places) {
        Map<String, List<TargetNode.Item>> items = new LinkedHashMap<>();
        for (Place place : places) {
            items.computeIfAbsent(place.target.host(), host -> new ArrayList<>()).add(new TargetNode.Item(place.key(), place.label()));
        }
        return items.entrySet().stream().map(node -> new TargetNode(node.getKey(), node.getValue())).toList();
    }
}
