package org.howdah.ui.internal.operate;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.osgi.util.NLS;
import org.howdah.app.Operate;
import org.howdah.edit.Choices;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Planner.Offer;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.technology.Operations.Subject;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.UiPlugin;
import org.howdah.ui.internal.plan.Plans;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Saving;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Views;

/** What the technologies can do to one link, server or set. Each gives a plan; nothing is done before that is applied. */
public final class OperationMenu {

    private OperationMenu() {
    }

    /** @param subject as in findings: {@code server main} */
    public static void fill(IMenuManager menu, TopologyDocument document, String subject) {
        int space = subject.indexOf(' ');
        if (document == null || space < 0 || !List.of("link", "server", "set").contains(subject.substring(0, space))) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            return;
        }
        Live live = Watches.live(document).orElse(null);
        if (live == null || live.observation() == null) {
            menu.add(action(Messages.Operation_observe, "observe", true, "", () -> Watches.once(document))); //$NON-NLS-1$ //$NON-NLS-2$
            return;
        }
        String id = subject.substring(space + 1);
        Subject kind = Subject.valueOf(subject.substring(0, space).toUpperCase(java.util.Locale.ROOT));
        // What is done to a link is often offered by the server that it leads to.
        String receiver = kind != Subject.LINK ? "" //$NON-NLS-1$
                : Topologies.link(document.topology(), id).map(link -> Topologies.serverId(link.getTo())).orElse(""); //$NON-NLS-1$
        for (Offer offer : offers(document, live)) {
            boolean ofReceiver = offer.operation().subject() == Subject.SERVER && offer.subject().equals(receiver);
            if (offer.subject().equals(id) && offer.operation().subject() == kind || ofReceiver) {
                boolean can = offer.refusal().isEmpty();
                menu.add(action(can ? offer.operation().label() : NLS.bind(Messages.Operation_refused, offer.operation().label(), shortened(offer.refusal())), "plan", can, //$NON-NLS-1$
                        offer.operation().summary(), () -> start(document, offer, offer.subject())));
            }
        }
    }

    private static List<Offer> offers(TopologyDocument document, Live live) {
        try {
            return new Operate(Services.howdah()).offers(new LoadedTopology(document.topology(), document.file(), "", List.of()), live.observation()); //$NON-NLS-1$
        } catch (RuntimeException faulty) {
            UiPlugin.warn("The operations could not be listed.", faulty); //$NON-NLS-1$
            return List.of();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + '…';
    }

    private static Action action(String text, String icon, boolean enabled, String tip, Runnable run) {
        Action action = new Action(text.replace("@", "@ ").strip(), Icons.descriptor(icon)) { //$NON-NLS-1$ //$NON-NLS-2$
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        action.setToolTipText(tip);
        return action;
    }

    private static void start(TopologyDocument document, Offer offer, String id) {
        if (!Saving.saved(document)) {
            return;
        }
        Map<String, String> arguments = Map.of();
        if (!offer.operation().arguments().isEmpty()) {
            arguments = OperationDialog.ask(Dialogs.shell(), offer.operation(), id, Choices.endsOf(document.topology(), offer.technology(), offer.operation().subject(), id));
        }
        if (arguments != null) {
            Views.show(Ids.PLAN);
            Plans.operate(document.file(), offer.operation().id(), id, arguments);
        }
    }
}
