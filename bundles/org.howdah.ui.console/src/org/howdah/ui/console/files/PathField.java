package org.howdah.ui.console.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;

/** The path of a folder, to be typed; folders below it are proposed when they are known, and nobody waits for that. */
final class PathField {

    private static final int MOST = 200;

    private final Text text;
    private final Supplier<FileTransfer> side;
    private final Map<String, List<String>> folders = new ConcurrentHashMap<>();
    private final Proposals proposals;
    private String shown = ""; //$NON-NLS-1$
    private String path = ""; //$NON-NLS-1$

    /** @param go gets the path that was typed */
    PathField(Composite parent, Supplier<FileTransfer> side, Consumer<String> go) {
        this.side = side;
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        proposals = new Proposals();
        proposals.addContentProposalListener(chosen -> go.accept(chosen.getContent()));
        text.addListener(SWT.DefaultSelection, event -> {
            if (!proposals.isProposalPopupOpen()) {
                go.accept(typed());
            }
        });
        text.addListener(SWT.Modify, event -> learn());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                show(path);
            }
        });
    }

    Text control() {
        return text;
    }

    void show(String directory) {
        path = directory;
        shown = FileNames.shown(directory);
        text.setText(shown);
        text.setSelection(shown.length());
    }

    /** Another side: what was proposed is of the one before. */
    void forget() {
        folders.clear();
    }

    private String typed() {
        String now = text.getText().strip();
        // A name that cannot be shown as it is can be gone to by its row; untouched, the field still means it.
        return now.equals(shown) ? path : now;
    }

    private static String parent(String typed) {
        return typed.startsWith("/") ? typed.substring(0, Math.max(1, typed.lastIndexOf('/'))) : ""; //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void learn() {
        String now = text.getText();
        String directory = parent(now);
        FileTransfer files = side.get();
        if (files == null || directory.isEmpty() || !text.isFocusControl() || folders.containsKey(directory)) {
            return;
        }
        folders.put(directory, List.of());
        Background.run(() -> files.list(directory).stream().filter(Entry::directory).map(Entry::name).sorted().toList(), found -> {
            folders.put(directory, found);
            if (!text.isDisposed() && text.isFocusControl() && parent(text.getText()).equals(directory) && !text.getText().equals(shown)) {
                proposals.open();
            }
        }, none -> folders.remove(directory));
    }

    private IContentProposal[] propose(String typed) {
        String directory = parent(typed);
        String begin = typed.substring(typed.lastIndexOf('/') + 1);
        List<IContentProposal> result = new ArrayList<>();
        for (String name : folders.getOrDefault(directory, List.of())) {
            if (name.startsWith(begin) && name.equals(FileNames.shown(name)) && result.size() < MOST) {
                String whole = (directory.equals("/") ? "" : directory) + '/' + name; //$NON-NLS-1$ //$NON-NLS-2$
                result.add(new ContentProposal(whole + '/', name, null));
            }
        }
        return result.toArray(IContentProposal[]::new);
    }

    private final class Proposals extends ContentProposalAdapter {
        Proposals() {
            super(text, new TextContentAdapter(), (contents, position) -> propose(contents.substring(0, position)),
                    KeyStroke.getInstance(SWT.MOD1, ' '), new char[] { '/' });
            setProposalAcceptanceStyle(PROPOSAL_REPLACE);
        }

        void open() {
            if (propose(text.getText()).length > 0) {
                openProposalPopup();
            }
        }
    }
}
