package org.howdah.ui.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The platform's own menu entries. Ours come by plugin.xml, through commands, so that menu, key and Quick Access agree. */
final class HowdahActionBarAdvisor extends ActionBarAdvisor {

    private IWorkbenchWindow window;

    HowdahActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow forWindow) {
        window = forWindow;
    }

    private IWorkbenchAction action(ActionFactory factory) {
        IWorkbenchAction made = getAction(factory.getId()) instanceof IWorkbenchAction known ? known : factory.create(window);
        register(made);
        return made;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(navigate());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(help());
    }

    private MenuManager file() {
        MenuManager menu = new MenuManager(Messages.Menu_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.CLOSE));
        menu.add(action(ActionFactory.CLOSE_ALL));
        menu.add(new GroupMarker(IWorkbenchActionConstants.CLOSE_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.SAVE));
        menu.add(action(ActionFactory.SAVE_AS));
        menu.add(action(ActionFactory.SAVE_ALL));
        menu.add(action(ActionFactory.REVERT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.PRINT));
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(ContributionItemFactory.REOPEN_EDITORS.create(window));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MRU));
        menu.add(new Separator());
        menu.add(action(ActionFactory.QUIT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
        return menu;
    }

    private MenuManager edit() {
        MenuManager menu = new MenuManager(Messages.Menu_edit, IWorkbenchActionConstants.M_EDIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
        menu.add(action(ActionFactory.UNDO));
        menu.add(action(ActionFactory.REDO));
        menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.CUT));
        menu.add(action(ActionFactory.COPY));
        menu.add(action(ActionFactory.PASTE));
        menu.add(new Separator());
        menu.add(action(ActionFactory.DELETE));
        menu.add(action(ActionFactory.RENAME));
        menu.add(action(ActionFactory.SELECT_ALL));
        menu.add(action(ActionFactory.FIND));
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
        return menu;
    }

    private MenuManager navigate() {
        MenuManager menu = new MenuManager(Messages.Menu_navigate, IWorkbenchActionConstants.M_NAVIGATE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_START));
        menu.add(action(ActionFactory.REFRESH));
        menu.add(new Separator());
        menu.add(action(ActionFactory.NEXT_EDITOR));
        menu.add(action(ActionFactory.PREVIOUS_EDITOR));
        menu.add(action(ActionFactory.NEXT_PART));
        menu.add(action(ActionFactory.NEXT_PERSPECTIVE));
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_END));
        return menu;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager(Messages.Menu_window, IWorkbenchActionConstants.M_WINDOW);
        MenuManager perspectives = new MenuManager(Messages.Menu_perspectives, "openPerspective"); //$NON-NLS-1$
        perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        MenuManager views = new MenuManager(Messages.Menu_views, "showView"); //$NON-NLS-1$
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(perspectives);
        menu.add(views);
        menu.add(new Separator());
        menu.add(action(ActionFactory.RESET_PERSPECTIVE));
        menu.add(action(ActionFactory.MAXIMIZE));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.PREFERENCES));
        menu.add(ContributionItemFactory.OPEN_WINDOWS.create(window));
        return menu;
    }

    private MenuManager help() {
        MenuManager menu = new MenuManager(Messages.Menu_help, IWorkbenchActionConstants.M_HELP);
        if (window.getWorkbench().getIntroManager().hasIntro()) {
            menu.add(action(ActionFactory.INTRO));
        }
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.ABOUT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager tools = new ToolBarManager(bar.getStyle());
        tools.add(action(ActionFactory.SAVE));
        tools.add(new Separator());
        tools.add(action(ActionFactory.UNDO));
        tools.add(action(ActionFactory.REDO));
        tools.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(new org.eclipse.jface.action.ToolBarContributionItem(tools, IWorkbenchActionConstants.TOOLBAR_FILE));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
