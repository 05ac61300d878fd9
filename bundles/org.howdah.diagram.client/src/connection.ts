/**
 * The socket to the server, at `socket` beside the page, and what to do when it is gone: say so, try again, and go on
 * in a new session with the same picture.
 */
import {
    BaseJsonrpcGLSPClient,
    ClientState,
    createWebSocketConnection,
    InitializeClientSessionParameters,
    InitializeParameters,
    InitializeResult,
    wrap
} from '@eclipse-glsp/client';
import type { MessageConnection } from 'vscode-jsonrpc';

/** What the user is told of the connection. */
export interface ConnectionListener {
    lost(): void;
    retrying(seconds: number): void;
    /** The page is no longer served, or shown elsewhere: trying again would not help. */
    gone(reason: 'closed' | 'replaced'): void;
    back(): void;
}

const WAITS = [0.5, 1, 2, 4, 8];
/** Sockets are closed with this code when the same page was opened again elsewhere. */
const REPLACED = 4000;

function socketAddress(): string {
    const address = new URL('socket', document.baseURI);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    address.search = '';
    address.hash = '';
    return address.href;
}

let closeCode = 0;

function connect(): Promise<MessageConnection> {
    return new Promise((resolve, reject) => {
        const socket = new WebSocket(socketAddress());
        socket.onerror = () => reject(new Error('The connection to Howdah was refused.'));
        socket.onopen = () => {
            // before the connection listens, which is then told of the closing later
            socket.addEventListener('close', event => (closeCode = event.code));
            resolve(createWebSocketConnection(wrap(socket)));
        };
    });
}

export class SocketClient extends BaseJsonrpcGLSPClient {
    private parameters: InitializeParameters | undefined;
    private session: InitializeClientSessionParameters | undefined;
    private listener: ConnectionListener | undefined;
    private again: (() => void) | undefined;
    private ended = false;

    constructor() {
        super({ id: 'howdah', connectionProvider: connect });
        window.addEventListener('pagehide', () => (this.ended = true));
    }

    /** @param again asks for the model once a new session stands */
    watch(listener: ConnectionListener, again: () => void): void {
        this.listener = listener;
        this.again = again;
    }

    override initializeServer(parameters: InitializeParameters): Promise<InitializeResult> {
        this.parameters = parameters;
        return super.initializeServer(parameters);
    }

    override initializeClientSession(session: InitializeClientSessionParameters): Promise<void> {
        this.session = session;
        return super.initializeClientSession(session);
    }

    protected override handleConnectionClosed(): void {
        super.handleConnectionClosed();
        if (this.ended) {
            return;
        }
        if (closeCode === REPLACED) {
            this.listener?.gone('replaced');
            return;
        }
        this.listener?.lost();
        void this.reconnect();
    }

    private async reconnect(): Promise<void> {
        for (let attempt = 0; ; attempt++) {
            const seconds = WAITS[Math.min(attempt, WAITS.length - 1)]!;
            this.listener?.retrying(seconds);
            await new Promise(resolve => setTimeout(resolve, seconds * 1000));
            if (await this.pageGone()) {
                this.listener?.gone('closed');
                return;
            }
            if (await this.resume()) {
                this.listener?.back();
                this.again?.();
                return;
            }
        }
    }

    private async resume(): Promise<boolean> {
        try {
            this.resolvedConnection = undefined;
            this.connectionPromise = undefined;
            this._initializeResult = undefined;
            const connection = await this.resolveConnection();
            connection.listen();
            this.resolvedConnection = connection;
            this.state = ClientState.Running;
            if (this.parameters) {
                await super.initializeServer(this.parameters);
            }
            if (this.session) {
                await super.initializeClientSession(this.session);
            }
            return true;
        } catch {
            this.connectionPromise = undefined;
            return false;
        }
    }

    /** Whether a server answers and says that it has no such page: its editor was closed. */
    private async pageGone(): Promise<boolean> {
        try {
            const answer = await fetch(document.baseURI, { method: 'GET', cache: 'no-store' });
            return answer.status === 404 || answer.status === 410;
        } catch {
            return false;
        }
    }
}
