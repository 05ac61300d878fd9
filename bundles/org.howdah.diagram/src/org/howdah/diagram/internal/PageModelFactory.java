package org.howdah.diagram.internal;

import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.model.GModelState;
import org.howdah.diagram.internal.model.PageGraph;

import com.google.inject.Inject;

/** Makes GLSP's model from what the page has drawn. */
final class PageModelFactory implements GModelFactory {

    private final PageImpl page;
    private final GModelState state;

    @Inject
    PageModelFactory(PageImpl page, GModelState state) {
        this.page = page;
        this.state = state;
    }

    @Override
    public void createGModel() {
        int revision = state.getRoot() == null ? 0 : state.getRoot().getRevision();
        state.updateRoot(PageGraph.of(page.parts()));
        state.getRoot().setRevision(revision);
    }
}
