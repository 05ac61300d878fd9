package org.howdah.diagram.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPClient;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.howdah.diagram.internal.model.Shapes;

import com.google.gson.JsonParseException;
import com.google.inject.Guice;
import com.google.inject.Injector;

/** GLSP's protocol over text messages: one injector, one server and one JSON-RPC endpoint for one socket. For the page's thread. */
final class GlspEndpoint {

    /** Messages of a page are small; what is larger than this is a clipboard gone wrong, and is refused before it is parsed. */
    static final int MAX_MESSAGE = 4 << 20;

    private final PageServer server;
    private final MessageJsonHandler json;
    private final RemoteEndpoint remote;
    private final Consumer<String> problems;

    /**
     * @param out takes each message for the page
     * @param problems takes a sentence about a message that cannot be understood
     */
    GlspEndpoint(PageImpl page, Consumer<String> out, Consumer<String> problems) {
        this.problems = problems;
        PageServerModule module = new PageServerModule();
        module.configureDiagramModule(new PageModule(page));
        Injector injector = Guice.createInjector(module);
        ServerGsonConfigurator gson = injector.getInstance(ServerGsonConfigurator.class);
        server = (PageServer) injector.getInstance(GLSPServer.class);
        MessageLauncher launcher = new MessageLauncher(out);
        launcher.setLocalService(server);
        launcher.setRemoteInterface(GLSPClient.class);
        launcher.setClassLoader(GLSPClient.class.getClassLoader());
        launcher.configureGson(builder -> {
            gson.configureGsonBuilder(builder);
            builder.registerTypeAdapter(Shapes.class, Shapes.ADAPTER);
        });
        launcher.build();
        json = launcher.json;
        remote = launcher.remote;
        server.connect(launcher.client);
    }

    /** One message of the page. */
    void consume(String text) {
        if (text.length() > MAX_MESSAGE) {
            problems.accept(Messages.bind(Messages.Page_tooLong, text.length() >> 20, MAX_MESSAGE >> 20));
            return;
        }
        try {
            remote.consume(json.parseMessage(text));
        } catch (MessageIssueException | JsonParseException | IllegalStateException | IllegalArgumentException malformed) {
            problems.accept(Messages.Page_malformed);
        } catch (StackOverflowError deep) {
            problems.accept(Messages.Page_malformed);
        }
    }

    /** Dispatches to the page's session; does nothing while the page has not started one. */
    void dispatch(Action action) {
        server.dispatch(List.of(action));
    }

    void dispose() {
        server.shutdown();
    }

    /** A launcher without streams: the socket has messages already. */
    private static final class MessageLauncher extends Launcher.Builder<GLSPClient> {
        private final Consumer<String> out;
        private MessageJsonHandler json;
        private RemoteEndpoint remote;
        private GLSPClient client;

        private MessageLauncher(Consumer<String> out) {
            this.out = out;
        }

        private void build() {
            json = createJsonHandler();
            remote = new RemoteEndpoint(message -> out.accept(json.serialize(message)), ServiceEndpoints.toEndpoint(localServices));
            json.setMethodProvider(remote);
            remote.setJsonHandler(json);
            client = createProxy(remote);
        }
    }
}
