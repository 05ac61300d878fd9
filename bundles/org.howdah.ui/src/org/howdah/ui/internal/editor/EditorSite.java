package org.howdah.ui.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IPageLayout;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.picture.Bounds;
import org.howdah.ui.TopologyPageSite;
import org.howdah.ui.internal.Themes;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.plan.StandbyMove;
import org.howdah.ui.internal.sets.SetTables;
import org.howdah.ui.internal.work.ConsoleService;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Views;

/** What the drawing gets from its editor. */
final class EditorSite implements TopologyPageSite {

    private final TopologyEditor editor;
    private final PicturePage page;
    private final Map<Runnable, Watches.Listener> listeners = new HashMap<>();

    EditorSite(TopologyEditor editor, PicturePage page) {
        this.editor = editor;
        this.page = page;
    }

    @Override
    public TopologyDocument document() {
        return editor.document();
    }

    @Override
    public Technologies technologies() {
        return Services.howdah().technologies();
    }

    @Override
    public Optional<Live> live() {
        return Watches.live(document());
    }

    @Override
    public void addLiveListener(Runnable listener) {
        Watches.Listener watch = (document, live) -> {
            if (document == document()) {
                listener.run();
            }
        };
        listeners.put(listener, watch);
        Watches.addListener(watch);
    }

    @Override
    public void removeLiveListener(Runnable listener) {
        Watches.Listener watch = listeners.remove(listener);
        if (watch != null) {
            Watches.removeListener(watch);
        }
    }

    @Override
    public void observe(boolean on) {
        if (Watches.isWatching(document()) != on) {
            Watches.watch(document(), on);
        }
    }

    @Override
    public void selected(List<EObject> elements) {
        // What was said of the last attempt is over.
        message(Severity.INFO, null);
        page.selectedInDrawing(elements);
    }

    @Override
    public void open(EObject element) {
        if (element instanceof ReplicationSet set && !document().isReadOnly()) {
            SetTables.choose(set);
        } else if (!ConsoleService.open(element)) {
            properties(element);
        }
    }

    @Override
    public void properties(EObject element) {
        Views.show(IPageLayout.ID_PROP_SHEET);
    }

    @Override
    public void fillMenu(IMenuManager menu, List<EObject> elements) {
        ElementMenu.fill(menu, editor, elements);
    }

    @Override
    public void moveStandby(Link link, String newProviderEnd) {
        String refused = StandbyMove.start(document(), link, newProviderEnd);
        if (!refused.isEmpty()) {
            message(Severity.WARNING, org.eclipse.osgi.util.NLS.bind(Messages.Picture_noMove, new Object[] { org.howdah.edit.Labels.text(link), newProviderEnd, refused }));
        }
    }

    @Override
    public void message(Severity severity, String text) {
        var status = editor.getEditorSite().getActionBars().getStatusLineManager();
        status.setMessage(severity == Severity.INFO ? text : null);
        status.setErrorMessage(severity == Severity.INFO ? null : text);
    }

    @Override
    public void copied(String yaml) {
        Clipboard clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
        try {
            clipboard.setContents(new Object[] { yaml }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void seen(double x, double y, double width, double height) {
        page.seen(new Bounds(x, y, width, height));
    }

    @Override
    public void save() {
        editor.getSite().getPage().saveEditor(editor, false);
    }

    @Override
    public boolean isDark() {
        return Themes.isDark();
    }
}
