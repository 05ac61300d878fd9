package org.howdah.diagram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.RecordedStatus;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Link;

/** A site without a workbench: it tells what it was asked for, a line each. */
public final class StandaloneSite implements DiagramSite {

    private final Technologies technologies;
    private final Consumer<String> out;
    private final List<Runnable> liveListeners = new CopyOnWriteArrayList<>();
    private volatile Live live;
    private volatile boolean readOnly;

    public StandaloneSite(Technologies technologies, Consumer<String> out) {
        this.technologies = technologies;
        this.out = out;
    }

    /** Shows what {@code howdah status --json} wrote. */
    public void live(Path status) throws IOException {
        live(RecordedStatus.read(status));
    }

    public void live(Live observed) {
        live = observed;
        liveListeners.forEach(Runnable::run);
    }

    public void readOnly(boolean now) {
        readOnly = now;
    }

    /** How many pages listen: none is left after they are closed. */
    public int listeners() {
        return liveListeners.size();
    }

    @Override
    public Technologies technologies() {
        return technologies;
    }

    @Override
    public Optional<Live> live(TopologyDocument document) {
        return Optional.ofNullable(live);
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
        out.accept("selected " + elements.stream().map(Names::subject).toList());
    }

    @Override
    public void open(DiagramPage page, EObject element) {
        out.accept("open " + Names.subject(element));
    }

    @Override
    public List<MenuItem> menu(DiagramPage page, List<EObject> elements) {
        return List.of(MenuItem.of("site.show", "Show in Navigator", elements.size() == 1));
    }

    @Override
    public void menuChosen(DiagramPage page, String id) {
        out.accept("menu " + id);
    }

    @Override
    public void moveStandby(DiagramPage page, Link link, String newProviderEnd) {
        out.accept("moveStandby " + Labels.text(link) + " " + newProviderEnd);
    }

    @Override
    public void message(DiagramPage page, Severity severity, String text) {
        out.accept("message " + severity + " " + text);
    }

    @Override
    public void copied(DiagramPage page, String yaml) {
        out.accept("copied " + yaml.length());
    }

    @Override
    public void save(DiagramPage page) {
        try {
            page.document().save();
            out.accept("saved");
        } catch (TopologyException failed) {
            message(page, Severity.ERROR, failed.getMessage());
        }
    }

    @Override
    public boolean readOnly(DiagramPage page) {
        return readOnly;
    }
}
