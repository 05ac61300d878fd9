package org.howdah.ui.browser;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Mends the keyboard of SWT's browser, for every page in the window. With WebKit, SWT sends each key to its own listeners and then
 * to the page, whoever used it; a key that the page leaves alone comes again, up to three times in all; Escape never reaches the
 * page, and F10 opens the menu first. Here repetitions end, Escape and F10 are handed on, and each key goes to one owner: the page's do not reach the workbench's key
 * bindings, and {@code glue.js} keeps the workbench's from the page.
 */
public final class WebKeys {

    private static final int REMEMBERED = 64;

    private record Seen(int type, int time, int keyCode, int stateMask) {
    }

    private final Map<Seen, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private WebKeys() {
    }

    /** Call it before the workbench is made: its key bindings must come after. */
    public static void install(Display display) {
        WebKeys keys = new WebKeys();
        display.addFilter(SWT.KeyDown, keys::handle);
        display.addFilter(SWT.Traverse, keys::handle);
        // SWT's own search dialog would open beside ours on Ctrl+F.
        System.setProperty("org.eclipse.swt.internal.webkitgtk.disableBrowserSearch", "true"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void handle(Event event) {
        if (!(event.widget instanceof Browser browser)) {
            // Return asks every widget around the browser too, where the key bindings would take it for theirs.
            if (event.type == SWT.Traverse && event.display.getFocusControl() instanceof Browser focused && focused.getData(WebPart.KEY) instanceof WebPart part
                    && part.owns(event)) {
                drop(event);
            }
            return;
        }
        // Escape is sent by SWT itself, once and without a time.
        if (event.time != 0 && seen.put(new Seen(event.type, event.time, event.keyCode, event.stateMask), Boolean.TRUE) != null) {
            drop(event);
            return;
        }
        if (browser.getData(WebPart.KEY) instanceof WebPart part && part.owns(event)) {
            boolean menu = event.type == SWT.KeyDown && event.keyCode == SWT.F10 && (event.stateMask & SWT.MODIFIER_MASK) == 0;
            if (menu || event.type == SWT.KeyDown && event.keyCode == SWT.ESC) {
                part.press(event.keyCode, event.stateMask);
            }
            drop(event);
            // Else GTK opens the menu bar, whatever the page does.
            event.doit &= !menu;
        } else if (event.type == SWT.KeyDown && event.character == SWT.DEL && (event.stateMask & SWT.MODIFIER_MASK) == 0
                && browser.getData(WebPart.KEY) instanceof WebPart) {
            drop(event);
            delete(event);
        }
    }

    /** The workbench's key bindings leave Delete to every browser, as if all of it were a text field. */
    private static void delete(Event event) {
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        event.display.asyncExec(() -> {
            try {
                handlers.executeCommand(IWorkbenchCommandConstants.EDIT_DELETE, null);
            } catch (NotHandledException | NotEnabledException nothing) {
                // There is nothing to delete here.
            } catch (CommandException failed) {
                ILog.of(WebKeys.class).error(failed.getMessage(), failed);
            }
        });
    }

    /** Nobody else sees it; the page does all the same. */
    private static void drop(Event event) {
        event.doit = event.type != SWT.Traverse;
        event.type = SWT.None;
    }
}
