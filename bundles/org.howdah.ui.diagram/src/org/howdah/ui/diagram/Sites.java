package org.howdah.ui.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.howdah.diagram.DiagramPage;
import org.howdah.diagram.DiagramSite;
import org.howdah.diagram.MenuItem;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Link;
import org.howdah.ui.TopologyPageSite;

/** Hands on what a drawing asks to the editor that it is in. UI thread. */
final class Sites implements DiagramSite {

    /** What the palette's last entry asks for. */
    private static final String PLUGINS = "plugins"; //$NON-NLS-1$
    private static final String INSTALL = "org.eclipse.equinox.p2.ui.sdk.install"; //$NON-NLS-1$

    private final Map<DiagramPage, TopologyPageSite> sites = new HashMap<>();
    /** By document: a drawing asks while it is being opened, before its page is known. */
    private final List<TopologyPageSite> known = new ArrayList<>();
    private final Map<DiagramPage, MenuEntries> menus = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable live = () -> listeners.forEach(Runnable::run);

    /** To be called before the drawing of this site is opened. */
    void add(TopologyPageSite site) {
        known.add(site);
        site.addLiveListener(live);
    }

    void opened(DiagramPage page, TopologyPageSite site) {
        sites.put(page, site);
    }

    void remove(DiagramPage page, TopologyPageSite site) {
        sites.remove(page);
        menus.remove(page);
        if (known.remove(site)) {
            site.removeLiveListener(live);
        }
    }

    private void installPlugins(DiagramPage page) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(INSTALL, null);
        } catch (CommandException notHere) {
            message(page, Severity.WARNING, Messages.Plugins_notHere);
        }
    }

    private Optional<TopologyPageSite> site(DiagramPage page) {
        return Optional.ofNullable(sites.get(page));
    }

    @Override
    public Technologies technologies() {
        return known.getFirst().technologies();
    }

    @Override
    public Optional<Live> live(TopologyDocument document) {
        return known.stream().filter(site -> site.document() == document).findFirst().flatMap(TopologyPageSite::live);
    }

    @Override
    public void addLiveListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeLiveListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void observe(DiagramPage page, boolean wanted) {
        site(page).ifPresent(site -> site.observe(wanted));
    }

    @Override
    public void selected(DiagramPage page, List<EObject> elements) {
        site(page).ifPresent(site -> site.selected(elements));
    }

    @Override
    public void open(DiagramPage page, EObject element) {
        site(page).ifPresent(site -> site.open(element));
    }

    @Override
    public void properties(DiagramPage page, EObject element) {
        site(page).ifPresent(site -> site.properties(element));
    }

    @Override
    public List<MenuItem> menu(DiagramPage page, List<EObject> elements) {
        return site(page).map(site -> {
            MenuManager manager = new MenuManager();
            site.fillMenu(manager, elements);
            MenuEntries entries = new MenuEntries(manager);
            menus.put(page, entries);
            return entries.items();
        }).orElse(List.of());
    }

    @Override
    public void menuChosen(DiagramPage page, String id) {
        if (PLUGINS.equals(id)) {
            installPlugins(page);
            return;
        }
        MenuEntries entries = menus.get(page);
        if (entries != null) {
            entries.run(id);
        }
    }

    @Override
    public void moveStandby(DiagramPage page, Link link, String newProviderEnd) {
        site(page).ifPresent(site -> site.moveStandby(link, newProviderEnd));
    }

    @Override
    public void message(DiagramPage page, Severity severity, String text) {
        site(page).ifPresent(site -> site.message(TopologyPageSite.Severity.valueOf(severity.name()), text));
    }

    @Override
    public void copied(DiagramPage page, String yaml) {
        site(page).ifPresent(site -> site.copied(yaml));
    }

    @Override
    public void save(DiagramPage page) {
        site(page).ifPresent(TopologyPageSite::save);
    }
}
