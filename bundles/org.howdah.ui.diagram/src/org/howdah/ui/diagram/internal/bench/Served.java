package org.howdah.ui.diagram.internal.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.howdah.diagram.DiagramPage;
import org.howdah.diagram.DiagramPages;
import org.howdah.diagram.StandaloneSite;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Technologies;
import org.howdah.web.WebHost;
import org.howdah.web.WebPage;

/** Serves one page at a time, the diagram's or the bare one, outside any editor. */
final class Served implements AutoCloseable {

    private final WebHost host;
    private final DiagramPages pages;
    private final Path assets;
    private final Map<Integer, Path> samples;
    private TopologyDocument document;
    private DiagramPage page;
    private WebPage bare;

    Served(Path assets, Technologies technologies, Map<Integer, Path> samples) throws IOException {
        this.assets = assets;
        this.samples = samples;
        host = WebHost.start();
        pages = new DiagramPages(host, new StandaloneSite(technologies, line -> {
        }));
    }

    URI open(String kind, int size) {
        end();
        if (kind.equals("bare")) { //$NON-NLS-1$
            bare = host.open(new BarePage(assets, samples.get(size)));
            return bare.url();
        }
        return TopologyDocuments.thread().sync(() -> {
            document = TopologyDocuments.acquire(samples.get(size));
            page = pages.open(document);
            return page.url();
        });
    }

    void end() {
        if (bare != null) {
            bare.close();
            bare = null;
        }
        if (page != null) {
            TopologyDocuments.thread().sync(() -> {
                page.close();
                TopologyDocuments.release(document);
                return null;
            });
            page = null;
        }
    }

    @Override
    public void close() {
        end();
        host.close();
    }
}
