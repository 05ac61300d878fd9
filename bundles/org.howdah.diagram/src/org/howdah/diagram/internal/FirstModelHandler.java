package org.howdah.diagram.internal;

import java.util.List;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.core.model.RequestModelAction;
import org.eclipse.glsp.server.features.core.model.RequestModelActionHandler;
import org.eclipse.glsp.server.features.progress.ProgressMonitor;

import com.google.inject.Inject;

/** The first model of a page, and after it what the page has to know besides. */
final class FirstModelHandler extends RequestModelActionHandler {

    private final PageImpl page;

    @Inject
    FirstModelHandler(PageImpl page) {
        this.page = page;
    }

    @Override
    public List<Action> executeAction(RequestModelAction action) {
        page.drawing().afterNextModel();
        return super.executeAction(action);
    }

    /** Opening is too short for a progress bar, which would only flicker. */
    @Override
    protected ProgressMonitor notifyStartLoading() {
        return null;
    }

    @Override
    protected void notifyFinishedLoading(ProgressMonitor monitor) {
        // Was not started.
    }
}
