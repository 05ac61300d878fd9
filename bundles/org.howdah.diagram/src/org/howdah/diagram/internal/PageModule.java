package org.howdah.diagram.internal;

import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.di.DiagramModule;
import org.eclipse.glsp.server.di.MultiBinding;
import org.eclipse.glsp.server.diagram.DiagramConfiguration;
import org.eclipse.glsp.server.features.contextactions.RequestContextActionsHandler;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.features.directediting.ContextEditValidator;
import org.eclipse.glsp.server.features.directediting.RequestEditValidationHandler;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;
import org.eclipse.glsp.server.features.typehints.RequestCheckEdgeActionHandler;
import org.eclipse.glsp.server.features.typehints.RequestTypeHintsActionHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.howdah.diagram.internal.handlers.ArrangeHandler;
import org.howdah.diagram.internal.handlers.ClipboardHandler;
import org.howdah.diagram.internal.handlers.CreateHandler;
import org.howdah.diagram.internal.handlers.EditHandler;
import org.howdah.diagram.internal.handlers.LinkEndsHandler;
import org.howdah.diagram.internal.handlers.MenuHandler;
import org.howdah.diagram.internal.handlers.MoveHandler;
import org.howdah.diagram.internal.handlers.NameValidator;
import org.howdah.diagram.internal.handlers.PaletteProvider;
import org.howdah.diagram.internal.handlers.ViewHandler;

/** What GLSP is made of for one page. */
final class PageModule extends DiagramModule {

    static final String DIAGRAM_TYPE = "howdah-topology";

    private final PageImpl page;

    PageModule(PageImpl page) {
        this.page = page;
    }

    @Override
    protected void configureBase() {
        super.configureBase();
        bind(PageImpl.class).toInstance(page);
    }

    @Override
    public String getDiagramType() {
        return DIAGRAM_TYPE;
    }

    @Override
    protected Class<? extends DiagramConfiguration> bindDiagramConfiguration() {
        return PageConfiguration.class;
    }

    @Override
    protected Class<? extends GModelState> bindGModelState() {
        return PageState.class;
    }

    @Override
    protected Class<? extends SourceModelStorage> bindSourceModelStorage() {
        return PageStorage.class;
    }

    @Override
    protected Class<? extends GModelFactory> bindGModelFactory() {
        return PageModelFactory.class;
    }

    @Override
    protected Class<? extends ActionDispatcher> bindActionDispatcher() {
        return PageDispatcher.class;
    }

    @Override
    protected Class<? extends ToolPaletteItemProvider> bindToolPaletteItemProvider() {
        return PaletteProvider.class;
    }

    @Override
    protected void configureContextEditValidators(MultiBinding<ContextEditValidator> binding) {
        binding.add(NameValidator.class);
    }

    /** Only what a page of ours uses: an action without a handler is answered with a sentence. */
    @Override
    protected void configureActionHandlers(MultiBinding<ActionHandler> binding) {
        binding.add(FirstModelHandler.class);
        binding.add(RequestTypeHintsActionHandler.class);
        binding.add(RequestContextActionsHandler.class);
        binding.add(RequestEditValidationHandler.class);
        binding.add(RequestCheckEdgeActionHandler.class);
        binding.add(CreateHandler.class);
        binding.add(MoveHandler.class);
        binding.add(EditHandler.class);
        binding.add(ArrangeHandler.class);
        binding.add(ClipboardHandler.class);
        binding.add(LinkEndsHandler.class);
        binding.add(ViewHandler.class);
        binding.add(MenuHandler.class);
    }

    /** None: operations are handled as actions, because they go to the document and not to a command stack of the page. */
    @Override
    protected void configureOperationHandlers(MultiBinding<OperationHandler<?>> binding) {
        // Nothing.
    }
}
