package org.howdah.diagram.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.DiagramPage;
import org.howdah.diagram.DiagramSite;
import org.howdah.diagram.MenuItem;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.Subjects;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Link;
import org.howdah.technology.logshipping.LogShippingTechnology;
import org.howdah.technology.streaming.StreamingTechnology;

/** Where the pages of the tests are: saves, remembers what it was told, and shows the observations that tests hand in. */
final class TestSite implements DiagramSite {

    private final Technologies technologies = Technologies.of(new StreamingTechnology(), new LogShippingTechnology(), DrawnTechnology.slony(),
            DrawnTechnology.logical());
    private final Map<TopologyDocument, Live> live = new ConcurrentHashMap<>();
    private final List<Runnable> liveListeners = new CopyOnWriteArrayList<>();
    private final java.util.Set<java.nio.file.Path> locked = ConcurrentHashMap.newKeySet();
    private final Map<DiagramPage, List<String>> told = new ConcurrentHashMap<>();

    /** What the site was told for a page since it was last asked. */
    List<String> told(DiagramPage page) {
        List<String> words = told.remove(page);
        return words == null ? List.of() : words;
    }

    private void tell(DiagramPage page, String words) {
        told.computeIfAbsent(page, key -> new CopyOnWriteArrayList<>()).add(words);
    }

    void observed(TopologyDocument document, Live state) {
        live.put(document, state);
        liveListeners.forEach(Runnable::run);
    }

    /** Root may write any file: the site says that this one is not to be changed. */
    void lock(java.nio.file.Path file) {
        locked.add(file.toAbsolutePath().normalize());
    }

    @Override
    public boolean readOnly(DiagramPage page) {
        return locked.contains(page.document().file());
    }

    void forget(DiagramPage page) {
        told.remove(page);
    }

    @Override
    public Technologies technologies() {
        return technologies;
    }

    @Override
    public Optional<Live> live(TopologyDocument document) {
        return Optional.ofNullable(live.get(document));
    }

    @Override
    public void addLiveListener(Runnable listener) {
        liveListeners.add(listener);
    }

    @Override
    public void removeLiveListener(Runnable listener) {
        liveListeners.remove(listener);
    }

    @Override
    public void selected(DiagramPage page, List<EObject> elements) {
        tell(page, "selected " + elements.stream().map(Subjects::of).toList());
    }

    @Override
    public void open(DiagramPage page, EObject element) {
        tell(page, "open " + Subjects.of(element));
    }

    @Override
    public List<MenuItem> menu(DiagramPage page, List<EObject> elements) {
        return new ArrayList<>(List.of(MenuItem.of("site.properties", "Properties", true), MenuItem.of("site.never", "Not now", false)));
    }

    @Override
    public void menuChosen(DiagramPage page, String id) {
        tell(page, "chosen " + id);
    }

    @Override
    public void moveStandby(DiagramPage page, Link link, String newProviderEnd) {
        tell(page, "move " + link.getId() + " to " + newProviderEnd);
    }

    @Override
    public void message(DiagramPage page, Severity severity, String text) {
        tell(page, severity + " " + text);
    }

    @Override
    public void save(DiagramPage page) {
        try {
            page.document().save();
        } catch (TopologyException e) {
            tell(page, "ERROR " + e.getMessage());
        }
    }
}
