package org.howdah.ui.internal.operate;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.technology.Finding;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.ui.internal.fields.Amounts;

/** State as colour, shape and word. */
public final class LiveIcons {

    private LiveIcons() {
    }

    public static String icon(State state) {
        return "state_" + state.word(); //$NON-NLS-1$
    }

    public static String icon(Finding.Severity severity) {
        return switch (severity) {
        case INFO -> "state_info"; //$NON-NLS-1$
        case WARNING -> "state_warning"; //$NON-NLS-1$
        case CRITICAL -> "state_critical"; //$NON-NLS-1$
        };
    }

    public static String word(State state) {
        return switch (state) {
        case OK -> Messages.State_ok;
        case WARNING -> Messages.State_warning;
        case CRITICAL -> Messages.State_critical;
        case UNKNOWN -> Messages.State_unknown;
        };
    }

    public static String word(Finding.Severity severity) {
        return switch (severity) {
        case INFO -> Messages.Severity_info;
        case WARNING -> Messages.Severity_warning;
        case CRITICAL -> Messages.Severity_critical;
        };
    }

    private static Optional<Live> live(EObject element) {
        return TopologyDocuments.of(element).flatMap(Watches::live);
    }

    /** What is observed of an element, in a few words; empty where it was not observed. */
    public static String word(EObject element) {
        return switch (element) {
        case Server server -> live(element).map(live -> live.server(String.valueOf(server.getId())).map(LiveIcons::server).orElse(Messages.State_unknown)).orElse(""); //$NON-NLS-1$
        case Link link -> live(element).map(live -> live.link(String.valueOf(link.getId())).map(LiveIcons::link).orElse(Messages.State_unknown)).orElse(""); //$NON-NLS-1$
        default -> ""; //$NON-NLS-1$
        };
    }

    private static String server(Status.ServerStatus server) {
        if (server.state() == State.OK) {
            return server.role();
        }
        return ServerState.Role.UNKNOWN.word().equals(server.role()) ? word(server.state()) : server.role() + ' ' + word(server.state());
    }

    private static String link(Status.LinkStatus link) {
        return word(link.state()) + (link.lagBytes() == null ? "" : " " + Amounts.bytes(link.lagBytes())); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The icon of an element that was observed; null where it was not. */
    public static String icon(EObject element) {
        return switch (element) {
        case Server server -> live(element).flatMap(live -> live.server(String.valueOf(server.getId()))).map(state -> switch (state.role()) {
        case "primary" -> "server_primary"; //$NON-NLS-1$ //$NON-NLS-2$
        case "standby" -> "server_standby"; //$NON-NLS-1$ //$NON-NLS-2$
        default -> null;
        }).orElse(null);
        default -> null;
        };
    }
}
