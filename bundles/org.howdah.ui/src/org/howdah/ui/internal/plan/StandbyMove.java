package org.howdah.ui.internal.plan;

import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.howdah.app.MoveStandby;
import org.howdah.app.MoveStandby.Proposal;
import org.howdah.edit.EditException;
import org.howdah.edit.Edits;
import org.howdah.edit.Installed;
import org.howdah.edit.Labels;
import org.howdah.edit.LinkRules;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Saving;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Views;
import org.howdah.ui.internal.work.Work;

/** A standby was dropped onto another provider: shows what would be done, and on a confirmation changes the drawing. Runs nothing. */
public final class StandbyMove {

    private StandbyMove() {
    }

    /**
     * @param provider the end where the link's data is to come from
     * @return why it cannot be; empty where the nodes are being asked
     */
    public static String start(TopologyDocument document, Link link, String provider) {
        LinkRules.Verdict verdict = LinkRules.check(document.topology(), Installed.technologies(), link.getTechnology(), provider, link.getTo(), link);
        if (!verdict.allowed()) {
            return verdict.reason();
        }
        if (document.isReadOnly()) {
            return NLS.bind(Messages.Move_readOnly, document.file().getFileName());
        }
        if (provider.equals(link.getFrom())) {
            return NLS.bind(Messages.Move_already, link.getTo(), provider);
        }
        String id = link.getId();
        LoadedTopology drawn = new LoadedTopology(TopologyFiles.copy(document.topology()), document.file(), TopologyFiles.hash(document.topology()), List.of());
        Work.start(NLS.bind(Messages.Move_asking, link.getTo(), provider), (progress, cancellation) -> new MoveStandby(Services.howdah()).run(drawn, id, provider, progress, cancellation),
                proposal -> confirm(document, proposal));
        return ""; //$NON-NLS-1$
    }

    private static void confirm(TopologyDocument document, Proposal proposal) {
        if (TopologyDocuments.find(document.file()).orElse(null) != document) {
            return;
        }
        String receiver = Topologies.link(document.topology(), proposal.link()).map(Link::getTo).orElse(""); //$NON-NLS-1$
        if (new StandbyMoveDialog(Dialogs.shell(), proposal, receiver).open() == Window.OK) {
            apply(document, proposal);
        }
    }

    /** One step of the document's history; then the plan, to be read and applied by whoever wants it. */
    static void apply(TopologyDocument document, Proposal proposal) {
        Link link = Topologies.link(document.topology(), proposal.link()).orElse(null);
        if (link == null || !TopologyFiles.hash(document.topology()).equals(proposal.drawn())) {
            Dialogs.info(Messages.Move_window, Messages.Move_changed);
            return;
        }
        boolean saved = !document.isDirty();
        try {
            Edits.reconnect(document, link, proposal.provider(), link.getTo());
            if (saved) {
                // Only what was just confirmed is written; a plan is applied to the file it is of.
                document.save();
            } else {
                Saving.saved(document);
            }
        } catch (EditException | TopologyException refused) {
            Dialogs.info(Messages.Move_window, refused.getMessage());
            return;
        }
        Views.show(Ids.PLAN);
        Plans.show(proposal.plan());
    }

    static String label(Proposal proposal, String receiver) {
        return NLS.bind(Messages.Move_title, Labels.blank(receiver) ? proposal.link() : receiver, proposal.provider());
    }
}
