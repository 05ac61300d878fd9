package org.howdah.diagram.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.howdah.diagram.DiagramSite;
import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.picture.View;
import org.howdah.technology.Descriptor;
import org.howdah.technology.ReplicationTechnology;

/** What a page is told about its document besides the drawing. For the documents' thread. */
final class ViewStates {

    static final ToPage.ViewState NONE = new ToPage.ViewState("", false, false, null, false, false, false, null, false, null, List.of(), List.of(),
            List.of(), "", null, null);

    private ViewStates() {
    }

    static ToPage.ViewState of(PageImpl page, TopologyDocument document, DiagramSite site) {
        View view = page.shownView();
        Optional<Live> live = site.live(document);
        String reason = readOnlyReason(page, document, site);
        String title = document.topology().getId();
        return new ToPage.ViewState(title == null ? "" : title, view.observed(), reason != null, reason, document.isDirty(), document.isConflicting(),
                document.undoLabel() != null, document.undoLabel(), document.redoLabel() != null, document.redoLabel(),
                technologies(document, site.technologies()), List.copyOf(view.hiddenTechnologies()),
                document.topology().getSets().stream().map(ReplicationSet::getId).filter(id -> id != null).distinct().toList(),
                view.onlySet() == null ? "" : view.onlySet(),
                live.map(Live::taken).map(String::valueOf).orElse(null), live.map(Live::problem).orElse(null));
    }

    /** Why the page may not change the document; null where it may. */
    static String readOnlyReason(PageImpl page, TopologyDocument document, DiagramSite site) {
        if (document.isReadOnly()) {
            return Messages.bind(Messages.Page_readOnly, document.file().getFileName());
        }
        return site.readOnly(page) ? Messages.Page_readOnlyHere : null;
    }

    /** The installed ones, and those that the document uses without their plug-in. */
    private static List<ToPage.Technology> technologies(TopologyDocument document, Technologies installed) {
        Map<String, Integer> links = new HashMap<>();
        for (Link link : document.topology().getLinks()) {
            if (link.getTechnology() != null) {
                links.merge(link.getTechnology(), 1, Integer::sum);
            }
        }
        List<ToPage.Technology> all = new ArrayList<>();
        for (ReplicationTechnology technology : installed.all()) {
            Descriptor descriptor = technology.descriptor();
            all.add(new ToPage.Technology(technology.id(), descriptor.label(), descriptor.line().name(), Icons.of(technology),
                    descriptor.ends().name().toLowerCase(java.util.Locale.ROOT), descriptor.usesSets(), descriptor.summary(), true,
                    links.getOrDefault(technology.id(), 0)));
        }
        for (String missing : new TreeSet<>(links.keySet())) {
            if (installed.find(missing).isEmpty()) {
                all.add(new ToPage.Technology(missing, missing, "", "", "", false, Messages.bind(Messages.Page_missingPlugin, missing), false,
                        links.get(missing)));
            }
        }
        return all;
    }
}
