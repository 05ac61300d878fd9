package org.howdah.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.howdah.ui.internal.work.Current;

/** The window's size, bars and title. */
final class HowdahWindowAdvisor extends WorkbenchWindowAdvisor {

    HowdahWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new HowdahActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point(Math.min(1480, screen.width), Math.min(940, screen.height)));
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setTitle(Messages.Application_title);
    }

    @Override
    public void postWindowOpen() {
        var window = getWindowConfigurer().getWindow();
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                updateTitle();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                updateTitle();
            }
        });
        Current.follow(window);
        if ((window.getShell().getStyle() & SWT.RESIZE) != 0) {
            window.getShell().setMinimumSize(800, 500);
        }
        updateTitle();
    }

    /** The welcome page comes by Help &gt; Welcome: nothing starts that was not asked for. */
    @Override
    public void openIntro() {
        // Nothing.
    }

    private void updateTitle() {
        var page = getWindowConfigurer().getWindow().getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        String title = editor == null ? Messages.Application_title : editor.getTitle() + " – " + Messages.Application_title; //$NON-NLS-1$
        if (!title.equals(getWindowConfigurer().getTitle())) {
            getWindowConfigurer().setTitle(title);
        }
    }
}
