package org.howdah.diagram.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.actions.ActionHandlerRegistry;
import org.eclipse.glsp.server.actions.ActionMessage;
import org.eclipse.glsp.server.actions.RejectAction;
import org.eclipse.glsp.server.actions.RequestAction;
import org.eclipse.glsp.server.actions.ResponseAction;
import org.eclipse.glsp.server.di.ClientId;
import org.eclipse.glsp.server.di.ClientSessionModule;
import org.eclipse.glsp.server.disposable.Disposable;
import org.eclipse.glsp.server.features.core.model.SetModelAction;
import org.eclipse.glsp.server.features.core.model.UpdateModelAction;
import org.eclipse.glsp.server.protocol.GLSPClient;

import org.howdah.edit.EditException;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;

/**
 * Runs the actions of one page in the page's thread. GLSP's own dispatcher has a thread and a bounded queue of its own and waits for
 * both when it is disposed; the documents' thread must never wait for a page.
 */
final class PageDispatcher extends Disposable implements ActionDispatcher {

    private static final String OURS = "howdah.";

    private final PageImpl page;
    private final Provider<ActionHandlerRegistry> handlers;
    private final Provider<GLSPClient> client;
    private final String clientId;
    private final Set<String> clientActions;
    private final List<Action> afterUpdate = new ArrayList<>();

    @Inject
    PageDispatcher(PageImpl page, Provider<ActionHandlerRegistry> handlers, Provider<GLSPClient> client, @ClientId String clientId,
            @Named(ClientSessionModule.CLIENT_ACTIONS) Set<String> clientActions) {
        this.page = page;
        this.handlers = handlers;
        this.client = client;
        this.clientId = clientId;
        this.clientActions = clientActions;
    }

    @Override
    public CompletableFuture<Void> dispatch(Action action) {
        if (page.isPageThread()) {
            handle(action);
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        page.async(() -> {
            handle(action);
            done.complete(null);
        });
        return done;
    }

    @Override
    public void dispatchAfterNextUpdate(Action... actions) {
        afterUpdate.addAll(List.of(actions));
    }

    /** Nothing that goes wrong in a handler ends the session: the page is told, and goes on. */
    private void handle(Action action) {
        if (isDisposed() || action == null) {
            return;
        }
        try {
            if (isForPage(action)) {
                client.get().process(new ActionMessage(clientId, action));
                if (action instanceof SetModelAction || action instanceof UpdateModelAction) {
                    List<Action> now = List.copyOf(afterUpdate);
                    afterUpdate.clear();
                    now.forEach(this::handle);
                }
                return;
            }
            List<ActionHandler> found = handlers.get().get(action);
            if (found.isEmpty()) {
                page.log("A page asked for something that this version does not know: " + action.getKind(), null);
                refuse(action, Messages.Page_unknownAction);
                return;
            }
            for (ActionHandler handler : List.copyOf(found)) {
                handler.execute(action).forEach(response -> handle(ResponseAction.respond(action, response)));
            }
        } catch (Refusal | EditException refused) {
            refuse(action, refused.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError faulty) {
            page.log("An action of a diagram page failed: " + action.getKind(), faulty);
            refuse(action, Messages.bind(Messages.Page_failed, reason(faulty)));
        }
    }

    private boolean isForPage(Action action) {
        return !action.isReceivedFromClient()
                && (action instanceof ResponseAction || clientActions.contains(action.getKind()) || action.getKind().startsWith(OURS));
    }

    private void refuse(Action action, String text) {
        page.message(org.howdah.diagram.DiagramSite.Severity.ERROR, text);
        if (action instanceof RequestAction<?> request && request.getRequestId() != null) {
            handle(new RejectAction(request.getRequestId(), text));
        }
    }

    static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = cause.getMessage();
        return text == null || text.isBlank() ? cause.getClass().getSimpleName() : text;
    }
}
