package org.howdah.diagram.internal;

import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.features.core.model.RequestModelAction;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;

import com.google.inject.Inject;

/** The source model is the open document, whatever the page asks for: no path comes from a page. */
final class PageStorage implements SourceModelStorage {

    private final PageImpl page;

    @Inject
    PageStorage(PageImpl page) {
        this.page = page;
    }

    @Override
    public void loadSourceModel(RequestModelAction action) {
        page.drawing().drawFirst();
    }

    @Override
    public void saveSourceModel(SaveModelAction action) {
        page.save();
    }
}
