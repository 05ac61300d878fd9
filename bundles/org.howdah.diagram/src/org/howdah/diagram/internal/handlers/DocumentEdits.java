package org.howdah.diagram.internal.handlers;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.Refusal;
import org.howdah.edit.Edits;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.picture.Point;

/** Edits that only a drawing asks for. */
final class DocumentEdits {

    private DocumentEdits() {
    }

    static void reparent(TopologyDocument document, EObject element, EObject container, Place place) {
        UnaryOperator<Layout> placing = layout -> LayoutKeys.of(document.topology()).key(element)
                .map(key -> place == null ? layout.without(key) : layout.with(key, place)).orElse(layout);
        String label = Messages.bind(Messages.Change_move, Names.kind(element) + ' ' + Names.of(element));
        if (element instanceof Host host && (container == null || container instanceof Site)) {
            document.change(label, () -> host.setSite(container == null ? null : Names.of(container)), placing);
        } else if (element instanceof Server server && container instanceof Host host) {
            document.change(label, () -> server.setHost(host.getId()), placing);
        } else if (element instanceof Site && container == null) {
            document.change(label, () -> { }, placing);
        } else {
            throw new Refusal(Messages.Page_cannotPlace);
        }
    }

    static void reconnect(TopologyDocument document, Link link, String from, String to) {
        document.change(Messages.bind(Messages.Change_reconnect, Names.of(link)), () -> {
            link.setFrom(from);
            link.setTo(to);
        });
    }

    /** A repair of a problem. */
    record Fix(String label, Runnable run) {
    }

    static List<Fix> fixes(TopologyDocument document, EObject element) {
        return List.of();
    }

    static Optional<String> nameFlaw(EObject element, String name) {
        if (name.isBlank()) {
            return Optional.of(Messages.Name_empty);
        }
        if (name.indexOf('/') >= 0 && !(element instanceof Database)) {
            return Optional.of(Messages.Name_slash);
        }
        return Edits.taken(element).contains(name) ? Optional.of(Messages.bind(Messages.Name_taken, Names.kind(element), name)) : Optional.empty();
    }

    static String copy(TopologyDocument document, List<EObject> elements) {
        throw new Refusal(Messages.Page_emptyClipboard);
    }

    static List<EObject> paste(TopologyDocument document, String text, EObject container, Point point) {
        throw new Refusal(Messages.Page_emptyClipboard);
    }

    static void align(TopologyDocument document, List<EObject> elements, String kind) {
        throw new Refusal(Messages.bind(Messages.Page_unknownAlign, kind));
    }
}
