package org.howdah.ui.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.howdah.app.Keep;
import org.howdah.console.Console;
import org.howdah.console.ConsoleState;
import org.howdah.console.Consoles;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.Workbench;
import org.howdah.ui.browser.Loopback;

/**
 * All consoles of the window. They live here, not in the view: it can be closed and opened again. For the UI thread.
 */
final class Desk {

    private static Desk instance;

    private final Display display = Display.getCurrent();
    private final List<BiConsumer<Consoles, Exception>> waiting = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Console, Place> opened = new HashMap<>();
    private final Inserts inserts = new Inserts(display);
    private final Consumer<Boolean> theme = dark -> settings();
    private final Consumer<Optional<TopologyDocument>> current = now -> follow(now.orElse(null));
    private final IPropertyChangeListener font = event -> settings();
    private final TopologyDocument.Listener drawing = new TopologyDocument.Listener() {
        @Override
        public void changed(TopologyDocument document) {
            targets();
        }

        @Override
        public void reloaded(TopologyDocument document) {
            targets();
        }
    };
    private TopologyDocument followed;
    private Consoles consoles;
    private boolean asked;

    private Desk() {
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                close();
            }
        });
    }

    static Desk get() {
        if (instance == null) {
            instance = new Desk();
        }
        return instance;
    }

    static boolean exists() {
        return instance != null;
    }

    /** @param then gets the consoles, or why there can be none; at once where they are there already */
    void whenReady(BiConsumer<Consoles, Exception> then) {
        if (consoles != null) {
            then.accept(consoles, null);
            return;
        }
        waiting.add(then);
        if (!asked) {
            asked = true;
            Loopback.whenReady((host, failure) -> {
                asked = false;
                if (host != null && consoles == null) {
                    consoles = new Consoles(host, new Site(display, this));
                    begin();
                }
                List<BiConsumer<Consoles, Exception>> all = List.copyOf(waiting);
                waiting.clear();
                all.forEach(each -> each.accept(consoles, failure));
            });
        }
    }

    private void begin() {
        settings();
        Workbench.addThemeListener(theme);
        JFaceResources.getFontRegistry().addListener(font);
        Preferences.store().addPropertyChangeListener(font);
        Workbench.addCurrentListener(current);
        follow(Workbench.current().orElse(null));
    }

    private void settings() {
        if (consoles != null) {
            consoles.settings(Preferences.settings());
        }
    }

    /** The page offers what the current topology has. */
    private void follow(TopologyDocument now) {
        if (followed != null) {
            followed.removeListener(drawing);
        }
        followed = now;
        if (followed != null) {
            followed.addListener(drawing);
        }
        targets();
    }

    private void targets() {
        if (consoles != null) {
            List<Place> all = followed == null ? List.of() : Place.all(followed);
            all.forEach(place -> places.put(place.key(), place));
            consoles.targets(Place.nodes(all));
        }
    }

    void open(Place place) {
        open(place, console -> { });
    }

    /** Begins to connect before there is a page to show it. */
    private void open(Place place, Consumer<Console> then) {
        places.put(place.key(), place);
        Warmth.connect(new Nodes(place));
        ConsolesView view = ConsolesView.show();
        if (view != null && view.isMissing()) {
            view.offer(place);
            return;
        }
        whenReady((ready, failure) -> {
            if (ready != null) {
                Console console = ready.open(Nodes.spec(place, keep(place)));
                opened.put(console, place);
                then.accept(console);
            }
        });
    }

    /** A tmux or screen session of its own for each console of a target, and the same ones again next time. */
    private Keep keep(Place place) {
        Keep first = Keep.of(Preferences.keep(), place.target());
        Set<String> taken = new HashSet<>();
        list().forEach(console -> taken.add(console.spec().node() + ' ' + console.spec().session()));
        IntFunction<Keep> nth = first::number;
        int n = 1;
        while (first.how() != Keep.How.NONE && taken.contains(place.target().host() + ' ' + nth.apply(n).session())) {
            n++;
        }
        return nth.apply(n);
    }

    /** @param key of a place that was offered to the page or opened */
    void openAgain(String key) {
        Place place = places.get(key);
        if (place != null) {
            open(place);
        }
    }

    void insert(Place place, String text) {
        Console there = list().stream().filter(console -> console.state() == ConsoleState.OPEN && fits(console, place)).findFirst().orElse(null);
        if (there == null) {
            open(place, console -> inserts.add(console, text));
        } else {
            ConsolesView.show();
            there.focus();
            there.insert(text, false);
        }
    }

    /** Whether a console is one where text for a place can be put: of the same document, host, login and kind. */
    private boolean fits(Console console, Place place) {
        Place known = opened.get(console);
        return known != null && known.document().file().equals(place.document().file()) && known.target().kind() == place.target().kind()
                && known.target().host().equals(place.target().host()) && known.user().equals(place.user())
                && (place.target().server().isEmpty() || known.target().equals(place.target()));
    }

    /** Those that are not closed, in the order they were opened. */
    List<Console> list() {
        return consoles == null ? List.of() : consoles.list();
    }

    Optional<Console> active() {
        return consoles == null ? Optional.empty() : consoles.active();
    }

    /** Where a console was opened; empty for one that is closed. */
    Optional<Place> place(Console console) {
        return Optional.ofNullable(opened.get(console));
    }

    /** Does what a menu asks for, in the page. */
    void command(String id) {
        if (consoles != null) {
            consoles.command(id);
        }
    }

    /** @param listener is run when a console came or went or is in another state */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Something is not as it was. */
    void changed() {
        opened.keySet().retainAll(new HashSet<>(list()));
        inserts.changed();
        if (!Preferences.reconnects()) {
            list().stream().filter(console -> console.state() == ConsoleState.RECONNECTING).forEach(Console::stopReconnecting);
        }
        listeners.forEach(Runnable::run);
    }

    /** Those in which something would end, or is lost but can be had again. */
    private List<Console> alive() {
        return list().stream().filter(console -> console.state() != ConsoleState.ENDED && console.state() != ConsoleState.FAILED).toList();
    }

    boolean mayClose() {
        List<Console> alive = alive();
        return alive.isEmpty() || MessageDialog.open(MessageDialog.QUESTION, shell(), Messages.Close_title, question(Messages.Close_window, alive), SWT.SHEET,
                Messages.Close_leave, Messages.Close_cancel) == 0;
    }

    /** The view is gone: are the consoles to go too? */
    void viewClosed() {
        if (consoles == null || ConsolesView.find() != null) {
            return;
        }
        List<Console> alive = alive();
        boolean keep = !alive.isEmpty() && MessageDialog.open(MessageDialog.QUESTION, shell(), Messages.Close_title, question(Messages.Close_view, alive), SWT.SHEET,
                Messages.Close_keep, Messages.Close_end) != 1;
        if (!keep) {
            list().forEach(Console::close);
        }
    }

    private static String question(String text, List<Console> alive) {
        long kept = alive.stream().filter(console -> console.spec().kept()).count();
        String which = alive.size() == 1 ? NLS.bind(Messages.Close_one, alive.getFirst().spec().title()) : NLS.bind(Messages.Close_many, alive.size());
        return NLS.bind(text, which) + (kept == 0 ? "" : "\n\n" + NLS.bind(kept == alive.size() ? Messages.Close_allKept : Messages.Close_someKept, kept)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** The workbench ends, or this bundle does. */
    void close() {
        instance = null;
        Workbench.removeThemeListener(theme);
        Workbench.removeCurrentListener(current);
        JFaceResources.getFontRegistry().removeListener(font);
        Preferences.store().removePropertyChangeListener(font);
        if (followed != null) {
            followed.removeListener(drawing);
            followed = null;
        }
        waiting.clear();
        Spare.dispose();
        if (consoles != null) {
            try {
                consoles.close();
            } catch (RuntimeException failed) {
                ILog.of(Desk.class).warn(failed.getMessage(), failed);
            }
            consoles = null;
        }
    }
}
