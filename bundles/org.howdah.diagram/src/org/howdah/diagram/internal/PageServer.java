package org.howdah.diagram.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionMessage;
import org.eclipse.glsp.server.protocol.DefaultGLSPServer;
import org.eclipse.glsp.server.protocol.InitializeClientSessionParameters;
import org.eclipse.glsp.server.session.ClientSession;

/** GLSP's server for one socket: remembers the session, so that the page's changes reach it. */
class PageServer extends DefaultGLSPServer {

    private ClientSession session;

    @Override
    public CompletableFuture<Void> initializeClientSession(InitializeClientSessionParameters params) {
        CompletableFuture<Void> done = super.initializeClientSession(params);
        session = clientSessions.get(params.getClientSessionId());
        return done;
    }

    /** A message without an action has nothing to say, and GLSP's own way to find that out is a failure in the log. */
    @Override
    public void process(ActionMessage message) {
        if (message != null && message.getAction() != null && clientSessions.containsKey(message.getClientId())) {
            super.process(message);
        }
    }

    void dispatch(List<Action> actions) {
        if (session != null) {
            session.getActionDispatcher().dispatchAll(actions);
        }
    }

    @Override
    public void shutdown() {
        session = null;
        super.shutdown();
    }
}
