package org.howdah.diagram.internal;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.MessageAction;
import org.eclipse.glsp.server.types.Severity;
import org.howdah.diagram.DiagramPage;
import org.howdah.diagram.DiagramSite;
import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.diagram.internal.model.Parts;
import org.howdah.edit.EditException;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.picture.View;
import org.howdah.web.Asset;
import org.howdah.web.Channel;
import org.howdah.web.PageContent;
import org.howdah.web.Peer;
import org.howdah.web.WebHost;
import org.howdah.web.WebPage;

/**
 * A page: what it shows, its thread, and its socket. The document is read and changed in the documents' thread only; everything else
 * of the page is of its own thread, which may wait for that of the documents, never the other way round.
 */
public final class PageImpl implements DiagramPage, PageContent, TopologyDocument.Listener {

    private static final System.Logger LOG = System.getLogger("org.howdah.diagram");

    private final TopologyDocument document;
    private final DiagramSite site;
    private final LastCopied copied;
    private final Runnable whenClosed;
    private final PageThread thread;
    private final WebPage web;
    private final Runnable liveListener = this::changedOutside;
    private final AtomicBoolean updating = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    // Of the page's thread.
    private CompletableFuture<GlspEndpoint> spare;
    private PageChannel channel;
    private final PageDrawing drawing = new PageDrawing(this);
    private final PageMenu menu = new PageMenu();

    // Of the documents' thread.
    private int changes;

    private volatile View view = View.DESIGN;
    private volatile List<String> selection = List.of();
    private volatile boolean dark;

    public PageImpl(WebHost host, TopologyDocument document, DiagramSite site, LastCopied copied, boolean dark, Runnable whenClosed) {
        this.document = document;
        this.site = site;
        this.copied = copied;
        this.dark = dark;
        this.whenClosed = whenClosed;
        thread = new PageThread("Howdah diagram " + document.file().getFileName());
        web = host.open(this);
        document.addListener(this);
        site.addLiveListener(liveListener);
        // While the browser starts, beside each other: neither the first injector nor the first drawing is quick.
        async(() -> {
            spare = CompletableFuture.supplyAsync(this::endpoint);
            drawing.drawAhead();
        });
    }

    // ---- what the workbench asks for ----

    @Override
    public URI url() {
        return web.url();
    }

    @Override
    public TopologyDocument document() {
        return document;
    }

    @Override
    public void select(Collection<? extends EObject> elements) {
        List<String> ids = elements.stream().map(document::id).filter(Objects::nonNull).toList();
        if (!ids.equals(selection)) {
            selection = ids;
            async(() -> drawing.select(ids));
        }
    }

    @Override
    public void reveal(EObject element) {
        select(List.of(element));
        String id = document.id(element);
        async(() -> drawing.reveal(id));
    }

    @Override
    public void command(String id) {
        async(() -> PageCommands.run(this, id));
    }

    @Override
    public void observed(boolean on) {
        async(() -> show(view.withObserved(on)));
    }

    @Override
    public boolean isObserved() {
        return view.observed();
    }

    @Override
    public void theme(boolean now) {
        dark = now;
        async(() -> send(new ToPage.Theme(now)));
    }

    @Override
    public void refresh() {
        changedOutside();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            document.removeListener(this);
            site.removeLiveListener(liveListener);
            web.close();
            thread.end(() -> {
                if (channel != null) {
                    channel.dispose();
                }
                if (spare != null) {
                    spare.thenAccept(GlspEndpoint::dispose);
                }
            });
            whenClosed.run();
        }
    }

    // ---- what the document tells ----

    @Override
    public void changed(TopologyDocument changed) {
        changes++;
        changedOutside();
    }

    @Override
    public void problemsChanged(TopologyDocument changed) {
        changedOutside();
    }

    @Override
    public void reloaded(TopologyDocument changed) {
        changedOutside();
    }

    @Override
    public void conflict(TopologyDocument changed) {
        // The page's banner says it for as long as it is so.
        changedOutside();
    }

    /** Many changes in a row make one drawing. */
    public void changedOutside() {
        if (updating.compareAndSet(false, true)) {
            async(this::update);
        }
    }

    // ---- the socket ----

    @Override
    public Asset asset(String path) {
        return PageAssets.asset(path);
    }

    @Override
    public Channel connect(Peer peer) {
        PageChannel connected = new PageChannel(this, peer);
        async(() -> {
            if (channel != null) {
                channel.dispose();
            }
            channel = connected;
            drawing.forget();
            connected.start(spare == null ? endpoint() : spare.join());
            spare = null;
        });
        return connected;
    }

    private GlspEndpoint endpoint() {
        return new GlspEndpoint(this, text -> {
            if (channel != null) {
                channel.send(text);
            }
        }, problem -> message(DiagramSite.Severity.ERROR, problem));
    }

    /** The socket is gone; the page waits for the next one. */
    void disconnected(PageChannel gone) {
        if (channel == gone) {
            channel = null;
            drawing.forget();
            gone.dispose();
        }
    }

    private void update() {
        updating.set(false);
        // While the browser starts, the drawing is kept ready for it; a page without a browser can wait.
        try {
            drawing.update(spare != null);
        } catch (RejectedExecutionException over) {
            // The documents' thread has ended: so does everything.
        } catch (RuntimeException | StackOverflowError faulty) {
            log("A drawing could not be made.", faulty);
            message(DiagramSite.Severity.ERROR, Messages.bind(Messages.Page_cannotDraw, PageDispatcher.reason(faulty)));
        }
    }

    PageDrawing drawing() {
        return drawing;
    }

    // ---- for the handlers, in the page's thread ----

    public DiagramSite site() {
        return site;
    }

    public View shownView() {
        return view;
    }

    /** What the page shows now. */
    public Parts parts() {
        return drawing.shown();
    }

    public ToPage.ViewState view() {
        return drawing.state();
    }

    public LastCopied copied() {
        return copied;
    }

    public PageMenu menu() {
        return menu;
    }

    public List<String> selection() {
        return selection;
    }

    /** Shows other things, or the same otherwise. */
    public void show(View other) {
        if (other.observed() != view.observed()) {
            TopologyDocuments.thread().async(() -> site.observe(this, other.observed()));
        }
        view = other;
        changedOutside();
    }

    public void selected(List<String> ids) {
        if (!ids.equals(selection)) {
            selection = List.copyOf(ids);
            inDocumentLater(open -> site.selected(this, ids.stream().flatMap(id -> open.find(id).stream()).toList()));
        }
    }

    /** Reads the document, and waits for the answer. */
    public <T> T inDocument(Function<TopologyDocument, T> work) {
        return TopologyDocuments.thread().sync(() -> work.apply(document));
    }

    /** Lets the site do something that may take as long as a dialog. */
    public void inDocumentLater(java.util.function.Consumer<TopologyDocument> work) {
        TopologyDocuments.thread().async(() -> {
            if (!closed.get()) {
                try {
                    work.accept(document);
                } catch (Refusal | EditException refused) {
                    message(DiagramSite.Severity.ERROR, refused.getMessage());
                }
            }
        });
    }

    /**
     * Changes the document, as one step of its history.
     *
     * @param work gives the elements to select afterwards; null to leave the selection
     */
    public void change(Function<TopologyDocument, Collection<? extends EObject>> work) {
        // What the page shows of a drag has to go back where nothing comes of it, so the model is sent in any case.
        drawing.sendWhole();
        List<String> select;
        try {
            select = inDocument(open -> {
                String refused = ViewStates.readOnlyReason(this, open, site);
                if (refused != null) {
                    throw new Refusal(refused);
                }
                int before = changes;
                Collection<? extends EObject> made = work.apply(open);
                // Behind the event of the change, if there is one: then the drawing is on its way already.
                TopologyDocuments.thread().async(() -> {
                    if (changes == before) {
                        changedOutside();
                    }
                });
                return made == null ? null : made.stream().map(open::id).toList();
            });
        } catch (RuntimeException failed) {
            changedOutside();
            throw failed;
        }
        if (select != null) {
            drawing.selectAfterwards(select);
            selected(select);
        }
    }

    /** The element of an id that a page sent. */
    public EObject element(TopologyDocument open, String id) {
        return open.find(id == null ? "" : id).orElseThrow(() -> new Refusal(Messages.Page_gone));
    }

    public void save() {
        inDocumentLater(open -> site.save(this));
    }

    /** Tells the user, in the page and at the site. */
    public void message(DiagramSite.Severity severity, String text) {
        async(() -> send(new MessageAction(switch (severity) {
        case INFO -> Severity.INFO;
        case WARNING -> Severity.WARNING;
        case ERROR -> Severity.ERROR;
        }, text)));
        TopologyDocuments.thread().async(() -> site.message(this, severity, text));
    }

    public void send(Action action) {
        if (channel != null) {
            channel.dispatch(action);
        }
    }

    void async(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException ended) {
            // A page that was closed has nothing to do any more.
        }
    }

    boolean isDark() {
        return dark;
    }

    boolean isPageThread() {
        return thread.isCurrent();
    }

    void log(String text, Throwable cause) {
        LOG.log(Level.WARNING, text, cause);
    }

    /** Done when the page has done all it was asked so far. */
    public CompletableFuture<Void> idle() {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        async(() -> idle.complete(null));
        return idle;
    }

}
