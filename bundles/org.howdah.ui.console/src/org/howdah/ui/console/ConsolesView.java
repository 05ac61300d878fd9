package org.howdah.ui.console;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.howdah.console.ConsoleState;
import org.howdah.console.Consoles;
import org.howdah.ui.Workbench;
import org.howdah.ui.browser.BrowserMissing;
import org.howdah.ui.browser.KeyRules;
import org.howdah.ui.browser.WebPart;

/** All consoles, in one page: each browser would be a process more. The consoles are the desk's, this only shows them. */
public final class ConsolesView extends ViewPart {

    private final StackLayout stack = new StackLayout();
    private final Runnable changed = this::updateTitle;
    private Composite body;
    private Label waiting;
    private WebPart web;
    private NoEngine missing;
    private boolean loaded;
    private boolean lost;

    /** Shows the view, which is made where there is none. Null where there is no window. */
    static ConsolesView show() {
        return Workbench.show(org.howdah.ui.Consoles.VIEW).filter(ConsolesView.class::isInstance).map(ConsolesView.class::cast).orElse(null);
    }

    /** The view where it is open, seen or not; else null. */
    static ConsolesView find() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                IViewPart view = page.findView(org.howdah.ui.Consoles.VIEW);
                if (view instanceof ConsolesView consoles) {
                    return consoles;
                }
            }
        }
        return null;
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, Ids.HELP);
        Composite centre = new Composite(body, SWT.NONE);
        centre.setLayout(new GridLayout());
        waiting = new Label(centre, SWT.WRAP | SWT.CENTER);
        waiting.setText(Messages.View_starting);
        waiting.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        stack.topControl = centre;
        try {
            Spare spare = Spare.take(body);
            web = spare == null ? WebPart.create(body, KeyRules.CONSOLE) : spare.web();
            web.whenLoaded(this::loaded);
            if (spare == null) {
                Desk.get().whenReady(this::start);
            } else if (spare.isLoaded()) {
                loaded();
            }
        } catch (BrowserMissing engine) {
            ILog.of(ConsolesView.class).warn(engine.getMessage(), engine);
            missing = new NoEngine(body);
            stack.topControl = missing.control();
        }
        getSite().getService(IContextService.class).activateContext(Ids.CONTEXT);
        createActions(getViewSite().getActionBars());
        Desk.get().addListener(changed);
        updateTitle();
    }

    private void start(Consoles ready, Exception failure) {
        if (body.isDisposed()) {
            return;
        }
        if (ready == null) {
            waiting.setText(NLS.bind(Messages.View_failed, failure.getMessage()));
            waiting.getParent().layout(true);
        } else {
            web.open(ready.url());
        }
    }

    private void loaded() {
        loaded = true;
        stack.topControl = web.control();
        body.layout(true);
        // Whoever opened it may be typing already.
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    /** Whether this machine has no engine to show the page with. */
    boolean isMissing() {
        return missing != null;
    }

    /** Without an engine: what to do instead. */
    void offer(Place place) {
        missing.offer(place);
    }

    private void createActions(IActionBars bars) {
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), new PageAction(Messages.Action_copy, "copy", null)); //$NON-NLS-1$
        bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), new PageAction(Messages.Action_paste, "paste", null)); //$NON-NLS-1$
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new PageAction(Messages.Action_selectAll, "selectAll", null)); //$NON-NLS-1$
        bars.setGlobalActionHandler(ActionFactory.FIND.getId(), new PageAction(Messages.Action_find, "find", null)); //$NON-NLS-1$
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(new NewConsoleAction());
        tools.add(new PageAction(Messages.Action_splitRight, "splitRight", "split_right")); //$NON-NLS-1$ //$NON-NLS-2$
        tools.add(new PageAction(Messages.Action_group, "group", "input_many")); //$NON-NLS-1$ //$NON-NLS-2$
        IMenuManager menu = bars.getMenuManager();
        menu.add(new PageAction(Messages.Action_splitRight, "splitRight", "split_right")); //$NON-NLS-1$ //$NON-NLS-2$
        menu.add(new PageAction(Messages.Action_splitDown, "splitDown", "split_down")); //$NON-NLS-1$ //$NON-NLS-2$
        menu.add(new PageAction(Messages.Action_group, "group", "input_many")); //$NON-NLS-1$ //$NON-NLS-2$
        menu.add(new PageAction(Messages.Action_snippets, "snippets", null)); //$NON-NLS-1$
        menu.add(new Separator());
        menu.add(new PageAction(Messages.Action_copy, "copy", null)); //$NON-NLS-1$
        menu.add(new PageAction(Messages.Action_paste, "paste", null)); //$NON-NLS-1$
        menu.add(new PageAction(Messages.Action_find, "find", null)); //$NON-NLS-1$
        menu.add(new PageAction(Messages.Action_clear, "clear", null)); //$NON-NLS-1$
        menu.add(new Separator());
        menu.add(new PageAction(Messages.Action_zoomIn, "zoomIn", null)); //$NON-NLS-1$
        menu.add(new PageAction(Messages.Action_zoomOut, "zoomOut", null)); //$NON-NLS-1$
        menu.add(new PageAction(Messages.Action_zoom100, "zoom100", null)); //$NON-NLS-1$
        menu.add(new Separator());
        menu.add(new SettingsAction());
    }

    /** How many there are; a mark where one is lost. */
    private void updateTitle() {
        var all = Desk.get().list();
        setPartName(all.isEmpty() ? Messages.View_name : NLS.bind(Messages.View_count, all.size()));
        boolean now = all.stream().anyMatch(console -> console.state() == ConsoleState.LOST || console.state() == ConsoleState.RECONNECTING || console.state() == ConsoleState.FAILED);
        if (now != lost) {
            lost = now;
            setTitleImage(lost ? Images.lost() : Images.image("console")); //$NON-NLS-1$
        }
        setTitleToolTip(lost ? Messages.View_lost : Messages.View_tip);
    }

    @Override
    public void setFocus() {
        if (missing != null) {
            missing.setFocus();
        } else if (loaded) {
            web.setFocus();
            Desk.get().command("focus"); //$NON-NLS-1$
        } else {
            body.forceFocus();
        }
    }

    @Override
    public void dispose() {
        if (Desk.exists() && !PlatformUI.getWorkbench().isClosing()) {
            Desk.get().removeListener(changed);
            // Later: it asks, and the view has to be gone by then.
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (Desk.exists()) {
                    Desk.get().viewClosed();
                }
            });
        }
        super.dispose();
    }
}
