package org.howdah.diagram.internal;

import org.eclipse.glsp.graph.GModelIndex;
import org.eclipse.glsp.graph.GModelRoot;
import org.eclipse.glsp.server.model.DefaultGModelState;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** GLSP's view of a page: the undo history and the dirty state are the document's. */
@Singleton
public class PageState extends DefaultGModelState {

    private final PageImpl page;

    @Inject
    PageState(PageImpl page) {
        this.page = page;
    }

    @Override
    public void init() {
        // No command stack of its own.
    }

    /** Elements are found by the page, by the ids of the document; an index of the model would cost as much as the model. */
    @Override
    protected GModelIndex getOrUpdateIndex(GModelRoot newRoot) {
        return GModelIndex.empty();
    }

    @Override
    public boolean isDirty() {
        return page.view().dirty();
    }

    @Override
    public boolean isReadonly() {
        return page.view().readOnly();
    }
}
