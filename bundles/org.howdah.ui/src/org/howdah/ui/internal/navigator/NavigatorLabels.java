package org.howdah.ui.internal.navigator;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.lab.LabStatus;
import org.howdah.model.Problem;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.editor.TopologyLabels;
import org.howdah.ui.internal.labs.LabStates;
import org.howdah.ui.internal.navigator.NavigatorContent.LabHost;
import org.howdah.ui.internal.navigator.NavigatorContent.LabServer;
import org.howdah.ui.internal.navigator.NavigatorContent.LabsNode;
import org.howdah.ui.internal.navigator.NavigatorContent.Message;

/** Texts and icons of the navigator: the design's, and on top of them what is observed. */
final class NavigatorLabels extends TopologyLabels {

    private final NavigatorContent content;
    private final LabStates labs;

    NavigatorLabels(NavigatorContent content, LabStates labs) {
        super(null);
        this.content = content;
        this.labs = labs;
    }

    @Override
    public String getText(Object element) {
        return switch (element) {
        case WorkFolders.Folder folder -> String.valueOf(folder.path().getFileName());
        case Path file -> String.valueOf(file.getFileName());
        case LabsNode node -> Messages.Navigator_labs;
        case LabStates.Lab lab -> lab.name();
        case LabHost host -> host.host().name();
        case LabServer server -> server.server().id();
        case Message message -> message.text();
        default -> super.getText(element);
        };
    }

    @Override
    protected String detail(Object element) {
        return switch (element) {
        case WorkFolders.Folder folder -> folder.path().getParent() == null ? "" : folder.path().getParent().toString(); //$NON-NLS-1$
        case Path file -> file(file);
        case LabsNode node -> labs.all().isEmpty() ? Messages.Navigator_noLabs : ""; //$NON-NLS-1$
        case LabStates.Lab lab -> lab.word();
        case LabHost host -> host(host.host());
        case LabServer server -> ":" + server.server().port() + "  " + (server.server().running() ? Messages.Lab_running : Messages.Lab_stopped); //$NON-NLS-1$ //$NON-NLS-2$
        case Message message -> ""; //$NON-NLS-1$
        default -> super.detail(element);
        };
    }

    private static String host(LabStatus.Host host) {
        String text = host.address() + ":" + host.sshPort(); //$NON-NLS-1$
        return host.faults().isEmpty() ? text : text + " · " + String.join(", ", host.faults()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String file(Path file) {
        return TopologyDocuments.find(file).map(document -> {
            String text = document.topology().getId() == null ? "" : document.topology().getId(); //$NON-NLS-1$
            return document.isReadOnly() ? NLS.bind(Messages.Navigator_readOnly, text) : text;
        }).orElse(""); //$NON-NLS-1$
    }

    @Override
    public Image getImage(Object element) {
        return switch (element) {
        case WorkFolders.Folder folder -> Icons.image("folder", content.error(folder.path()) == null ? null : "error_overlay"); //$NON-NLS-1$ //$NON-NLS-2$
        case Path file -> Icons.image("topology", overlay(file)); //$NON-NLS-1$
        case LabsNode node -> Icons.image("lab"); //$NON-NLS-1$
        case LabStates.Lab lab -> Icons.image(lab.running() ? "lab_running" : lab.status() == null ? "lab" : "lab_stopped"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        case LabHost host -> Icons.image("host", host.host().sshAnswers() ? null : "error_overlay"); //$NON-NLS-1$ //$NON-NLS-2$
        case LabServer server -> Icons.image("server", server.server().running() ? null : "warning_overlay"); //$NON-NLS-1$ //$NON-NLS-2$
        case Message message -> Icons.image(message.error() ? "state_critical" : "state_info"); //$NON-NLS-1$ //$NON-NLS-2$
        default -> super.getImage(element);
        };
    }

    private String overlay(Path file) {
        if (content.error(file) != null) {
            return "error_overlay"; //$NON-NLS-1$
        }
        List<Problem> problems = TopologyDocuments.find(file).map(TopologyDocument::problems).orElse(List.of());
        return problems.isEmpty() ? null : problems.getFirst().severity() == Problem.Severity.ERROR ? "error_overlay" : "warning_overlay"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
