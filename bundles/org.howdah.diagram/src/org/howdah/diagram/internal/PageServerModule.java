package org.howdah.diagram.internal;

import org.eclipse.glsp.server.di.ServerModule;
import org.eclipse.glsp.server.protocol.GLSPServer;

/** GLSP's server bindings with a server for one socket. */
final class PageServerModule extends ServerModule {

    @Override
    protected Class<? extends GLSPServer> bindGLSPServer() {
        return PageServer.class;
    }
}
