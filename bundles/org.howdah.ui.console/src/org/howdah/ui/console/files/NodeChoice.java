package org.howdah.ui.console.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.howdah.console.files.Node;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Host;
import org.howdah.ui.Workbench;

/** Every login of every host of the topology that the window is about. */
final class NodeChoice {

    private final Combo combo;
    private final List<Node> nodes = new ArrayList<>();
    private Node chosen;

    NodeChoice(Composite parent, Consumer<Node> choose) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(Messages.Node);
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.addListener(SWT.Selection, event -> {
            chosen = nodes.get(combo.getSelectionIndex());
            choose.accept(chosen);
        });
        fill();
    }

    Combo control() {
        return combo;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    static List<String> users(Host host) {
        return host.getSsh() == null || host.getSsh().getUsers().isEmpty() ? List.of(System.getProperty("user.name")) //$NON-NLS-1$
                : host.getSsh().getUsers().stream().map(user -> user.getName()).toList();
    }

    /** The hosts may be others now; what is chosen stays. */
    void fill() {
        if (combo.isDisposed()) {
            return;
        }
        List<Node> now = new ArrayList<>();
        Workbench.current().ifPresent(document -> now.addAll(of(document)));
        if (chosen != null && !now.contains(chosen)) {
            now.addFirst(chosen);
        }
        if (!now.equals(nodes)) {
            nodes.clear();
            nodes.addAll(now);
            combo.setItems(nodes.stream().map(Node::toString).toArray(String[]::new));
            combo.select(nodes.indexOf(chosen));
        }
    }

    private static List<Node> of(TopologyDocument document) {
        List<Node> result = new ArrayList<>();
        for (Host host : document.topology().getHosts()) {
            if (host.getId() != null) {
                users(host).forEach(user -> result.add(new Node(document.file().toString(), host.getId(), user)));
            }
        }
        return result;
    }

    void choose(Node node) {
        chosen = node;
        fill();
        combo.select(nodes.indexOf(node));
    }
}
