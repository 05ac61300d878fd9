package org.howdah.help.internal;

import java.util.Optional;

import org.eclipse.help.IToc;
import org.eclipse.help.IUAElement;
import org.eclipse.help.ITopic;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.ProgressAdapter;
import org.eclipse.swt.browser.ProgressEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The contents to the left, a page to the right. */
public final class HelpView extends ViewPart {

    public static final String ID = "org.howdah.help.view"; //$NON-NLS-1$
    private static final String FIRST = "index.html"; //$NON-NLS-1$

    private TreeViewer tree;
    private Browser browser;
    private Action back;
    private Action forward;

    @Override
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        tree = new TreeViewer(sash, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setContentProvider(new Contents());
        tree.setLabelProvider(LabelProvider.createTextProvider(HelpView::label));
        tree.setInput(this);
        tree.expandAll();
        tree.addPostSelectionChangedListener(event -> {
            // A page that was reached by a reference selects its topic; that must not load it again, without its place.
            if (tree.getControl().isFocusControl() && event.getStructuredSelection().getFirstElement() instanceof ITopic topic && topic.getHref() != null) {
                open(topic.getHref());
            }
        });
        try {
            browser = new Browser(sash, SWT.NONE);
            follow();
        } catch (SWTError e) {
            withoutBrowser(sash, e);
        }
        sash.setWeights(30, 70);
        toolBar(getViewSite().getActionBars().getToolBarManager());
        open(FIRST);
    }

    private static String label(Object element) {
        return element instanceof IToc toc ? toc.getLabel() : element instanceof ITopic topic ? topic.getLabel() : ""; //$NON-NLS-1$
    }

    private void follow() {
        browser.addLocationListener(new LocationAdapter() {
            @Override
            public void changing(LocationEvent event) {
                if (event.location.startsWith("http")) { //$NON-NLS-1$
                    event.doit = false;
                    Program.launch(event.location);
                }
            }

            @Override
            public void changed(LocationEvent event) {
                back.setEnabled(browser.isBackEnabled());
                forward.setEnabled(browser.isForwardEnabled());
                select(event.location);
            }
        });
        browser.addProgressListener(new ProgressAdapter() {
            @Override
            public void completed(ProgressEvent event) {
                // The page follows the desktop's wish for dark; the window may have another.
                RGB around = tree.getControl().getBackground().getRGB();
                boolean dark = around.red + around.green + around.blue < 3 * 128;
                browser.execute("document.documentElement.className = '" + (dark ? "dark" : "light") + "'"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            }
        });
    }

    /** The workbench goes on without the engine; the pages can be read elsewhere. */
    private void withoutBrowser(Composite parent, SWTError reason) {
        Link text = new Link(parent, SWT.WRAP);
        Contents.address(FIRST).ifPresentOrElse(address -> {
            text.setText("The pages cannot be shown here: " + reason.getMessage() + ". Install the package libwebkit2gtk-4.1-0 and start again, or read them in a browser: <a>" //$NON-NLS-1$
                    + address + "</a>"); //$NON-NLS-1$
            text.addListener(SWT.Selection, event -> Program.launch(address));
        }, () -> text.setText(reason.getMessage()));
    }

    private void toolBar(IToolBarManager bar) {
        back = action(Messages.Help_back, ISharedImages.IMG_TOOL_BACK, () -> browser.back());
        forward = action(Messages.Help_forward, ISharedImages.IMG_TOOL_FORWARD, () -> browser.forward());
        bar.add(back);
        bar.add(forward);
        bar.add(action(Messages.Help_home, ISharedImages.IMG_ETOOL_HOME_NAV, () -> open(FIRST)));
        back.setEnabled(false);
        forward.setEnabled(false);
    }

    private static Action action(String text, String image, Runnable run) {
        ImageDescriptor icon = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image);
        Action action = new Action(text, icon) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(text);
        return action;
    }

    /** @param href a page of this help, as {@code findings.html#STREAMING-041}, or {@code /plug-in/path} */
    public void open(String href) {
        Optional<String> address = Contents.address(href);
        if (browser != null && address.isPresent()) {
            browser.setUrl(address.get());
        }
    }

    private void select(String location) {
        String page = location.replaceFirst("#.*", ""); //$NON-NLS-1$ //$NON-NLS-2$
        for (Object element : ((Contents) tree.getContentProvider()).getElements(null)) {
            ITopic topic = find((IUAElement) element, page);
            if (topic != null) {
                tree.setSelection(new StructuredSelection(topic), true);
                return;
            }
        }
        tree.setSelection(StructuredSelection.EMPTY);
    }

    private static ITopic find(IUAElement element, String page) {
        if (element instanceof ITopic topic && topic.getHref() != null && Contents.address(topic.getHref()).map(page::equals).orElse(false)) {
            return topic;
        }
        for (ITopic child : element instanceof IToc toc ? toc.getTopics() : ((ITopic) element).getSubtopics()) {
            ITopic found = find(child, page);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void setFocus() {
        (browser != null ? browser : tree.getControl()).setFocus();
    }
}
