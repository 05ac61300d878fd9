package org.howdah.ui.internal.commands;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.work.Current;

/** One handler for all commands of this bundle; which one it is stands behind the colon in plugin.xml. */
public final class CommandHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    /** Before what is a matter of the drawing. */
    private static final String PICTURE = "picture "; //$NON-NLS-1$

    private String what = ""; //$NON-NLS-1$

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = data instanceof String text ? text : ""; //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) {
        var shell = HandlerUtil.getActiveShell(event);
        if (what.startsWith(PICTURE)) {
            RunCommands.picture(what.substring(PICTURE.length()));
            return null;
        }
        switch (what) {
        case "new" -> FileCommands.create(shell); //$NON-NLS-1$
        case "open" -> FileCommands.open(shell); //$NON-NLS-1$
        case "discover" -> FileCommands.discover(shell); //$NON-NLS-1$
        case "import" -> FileCommands.importFile(shell); //$NON-NLS-1$
        case "convert" -> FileCommands.convert(shell); //$NON-NLS-1$
        case "validate" -> RunCommands.validate(); //$NON-NLS-1$
        case "addHost" -> RunCommands.add(org.howdah.edit.Group.Kind.HOSTS); //$NON-NLS-1$
        case "newLink" -> RunCommands.add(org.howdah.edit.Group.Kind.LINKS); //$NON-NLS-1$
        case "plan" -> RunCommands.plan(); //$NON-NLS-1$
        case "apply" -> RunCommands.apply(); //$NON-NLS-1$
        case "cancel" -> org.howdah.ui.internal.plan.Plans.cancel(); //$NON-NLS-1$
        case "runs" -> RunCommands.runs(); //$NON-NLS-1$
        case "export" -> RunCommands.export(shell); //$NON-NLS-1$
        case "observe" -> RunCommands.observe(); //$NON-NLS-1$
        case "observeOnce" -> RunCommands.observeOnce(); //$NON-NLS-1$
        case "demo" -> org.howdah.ui.internal.demo.DemoRun.start(false); //$NON-NLS-1$
        case "dark" -> ThemeCommands.toggle(); //$NON-NLS-1$
        case "labNew" -> LabCommands.create(shell); //$NON-NLS-1$
        case "labFor" -> LabCommands.createFor(shell); //$NON-NLS-1$
        case "labStart" -> LabCommands.start(HandlerUtil.getCurrentStructuredSelection(event)); //$NON-NLS-1$
        case "labStop" -> LabCommands.stop(HandlerUtil.getCurrentStructuredSelection(event)); //$NON-NLS-1$
        case "labDestroy" -> LabCommands.destroy(shell, HandlerUtil.getCurrentStructuredSelection(event)); //$NON-NLS-1$
        case "labTopology" -> LabCommands.topology(HandlerUtil.getCurrentStructuredSelection(event)); //$NON-NLS-1$
        default -> throw new IllegalStateException(what);
        }
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        if ("observe".equals(what)) { //$NON-NLS-1$
            element.setChecked(Current.document().map(Watches::isWatching).orElse(false));
        } else if ("dark".equals(what)) { //$NON-NLS-1$
            element.setChecked(ThemeCommands.isDark());
        }
    }
}
