/**
 * The socket to Howdah, at `socket` beside the page, and what to do when it is gone: say so and try again. The consoles
 * themselves live on in Howdah meanwhile; a new socket is told everything again.
 */
import type { FromPage, ToPage } from './protocol';

export interface ConnectionListener {
    opened(): void;
    message(message: ToPage): void;
    output(id: number, bytes: Uint8Array): void;
    /** The socket is gone and is tried again in so many seconds. */
    retrying(seconds: number): void;
    /** Trying again would not help: the consoles were closed, or another page shows them. */
    gone(reason: 'closed' | 'replaced'): void;
}

const WAITS = [0.3, 1, 2, 4, 8];
/** Sockets are closed with this code when the same page was opened again elsewhere. */
const REPLACED = 4000;

export class Connection {
    private socket: WebSocket | undefined;
    private attempt = 0;
    private ended = false;
    private timer = 0;

    constructor(private readonly listener: ConnectionListener) {
        window.addEventListener('pagehide', () => (this.ended = true));
        // from the browser's cache of pages, whose sockets are closed
        window.addEventListener('pageshow', event => {
            if (event.persisted) {
                this.ended = false;
                this.retry();
            }
        });
    }

    open(): void {
        const socket = new WebSocket(address());
        socket.binaryType = 'arraybuffer';
        this.socket = socket;
        socket.onopen = () => {
            this.attempt = 0;
            this.listener.opened();
        };
        socket.onmessage = ({ data }) => {
            if (typeof data === 'string') {
                this.listener.message(JSON.parse(data) as ToPage);
            } else {
                const frame = data as ArrayBuffer;
                this.listener.output(new DataView(frame).getUint32(0), new Uint8Array(frame, 4));
            }
        };
        socket.onclose = ({ code }) => {
            if (this.socket !== socket) {
                return;
            }
            this.socket = undefined;
            if (this.ended) {
                return;
            }
            if (code === REPLACED) {
                this.listener.gone('replaced');
            } else {
                this.later();
            }
        };
    }

    /** Sends, or forgets what is said while there is no socket: a new one begins with `ready`. */
    send(message: FromPage): void {
        if (this.socket?.readyState === WebSocket.OPEN) {
            this.socket.send(JSON.stringify(message));
        }
    }

    /** At once, instead of waiting. */
    retry(): void {
        window.clearTimeout(this.timer);
        if (this.socket === undefined) {
            void this.again();
        }
    }

    private later(): void {
        const seconds = WAITS[Math.min(this.attempt++, WAITS.length - 1)]!;
        this.listener.retrying(seconds);
        this.timer = window.setTimeout(() => void this.again(), seconds * 1000);
    }

    private async again(): Promise<void> {
        if (await pageGone()) {
            this.listener.gone('closed');
        } else if (!this.ended) {
            this.open();
        }
    }
}

function address(): string {
    const url = new URL('socket', document.baseURI);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.search = '';
    url.hash = '';
    return url.href;
}

/** Whether a server answers and says that it has no such page: the consoles were closed. */
async function pageGone(): Promise<boolean> {
    try {
        const answer = await fetch(document.baseURI, { method: 'GET', cache: 'no-store' });
        return answer.status === 404 || answer.status === 410;
    } catch {
        return false;
    }
}
