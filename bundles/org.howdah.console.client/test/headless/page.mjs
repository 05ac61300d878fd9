// The page without a document: its socket, and a terminal for each console.
import WebSocket from 'ws';
import { Console } from './console.mjs';

export class Page {
    received = [];
    sent = [];
    settings = { scrollback: 5000, confirmPaste: true };
    group = [];
    frozen = false;
    counts = { frames: 0, bytes: 0, acknowledged: 0, text: 0 };
    #consoles = new Map();
    #held = [];
    #watchers = new Set();

    constructor(url, cols, rows) {
        this.url = new URL(url);
        this.cols = cols;
        this.rows = rows;
    }

    connect() {
        const socket = new URL('socket', this.url);
        socket.protocol = 'ws:';
        this.socket = new WebSocket(socket, { origin: this.url.origin, perMessageDeflate: false });
        this.socket.binaryType = 'nodebuffer';
        this.socket.on('message', (data, binary) => (binary ? this.#output(data) : this.#message(JSON.parse(data.toString('utf8')))));
        this.socket.on('close', code => {
            this.closed = code;
            this.#changed();
        });
        return new Promise((resolve, reject) => {
            this.socket.once('error', reject);
            this.socket.once('open', () => {
                this.send({ t: 'ready' });
                resolve();
            });
        });
    }

    close() {
        return new Promise(resolve => {
            this.socket.once('close', resolve);
            this.socket.close();
        });
    }

    send(message) {
        if (message.t !== 'ack') {
            this.sent.push(message);
        }
        if (this.socket.readyState === WebSocket.OPEN) {
            this.socket.send(JSON.stringify(message));
        }
    }

    /** Output that was dealt with; told when acknowledgements are not held back. */
    acknowledge(id, n) {
        if (this.frozen) {
            this.#held.push([id, n]);
        } else {
            this.counts.acknowledged += n;
            this.send({ t: 'ack', id, n });
        }
    }

    freeze(on) {
        this.frozen = on;
        if (!on) {
            this.#held.splice(0).forEach(([id, n]) => this.acknowledge(id, n));
        }
    }

    get(id) {
        const found = id ? this.#consoles.get(id) : [...this.#consoles.values()].at(-1);
        if (!found) {
            throw new Error(id ? `There is no console ${id}.` : 'There is no console.');
        }
        return found;
    }

    list() {
        return [...this.#consoles.values()].map(one => one.about());
    }

    next(after, ms) {
        return this.until(() => [...this.#consoles.keys()].find(id => id > after), ms, 'no console was opened');
    }

    stats() {
        return { ...this.counts, closed: this.closed ?? null, consoles: this.#consoles.size };
    }

    /** Waits for a question's answer; asked again whenever something happened. */
    until(question, ms, failure) {
        return new Promise((resolve, reject) => {
            const ask = () => {
                const answer = question();
                if (answer) {
                    end();
                    resolve(answer);
                }
            };
            const timer = setTimeout(() => {
                end();
                reject(new Error(`Not within ${ms} ms: ${typeof failure === 'function' ? failure() : failure}`));
            }, ms);
            const end = () => {
                clearTimeout(timer);
                this.#watchers.delete(ask);
            };
            this.#watchers.add(ask);
            ask();
        });
    }

    changed() {
        this.#changed();
    }

    #changed() {
        [...this.#watchers].forEach(watcher => watcher());
    }

    #output(data) {
        this.counts.frames++;
        this.counts.bytes += data.length - 4;
        this.#consoles.get(data.readUInt32BE(0))?.write(new Uint8Array(data.buffer, data.byteOffset + 4, data.length - 4));
    }

    #message(message) {
        this.counts.text++;
        this.received.push(message);
        switch (message.t) {
        case 'settings':
            Object.assign(this.settings, message);
            break;
        case 'resetAll':
            this.#consoles.forEach(one => one.dispose());
            this.#consoles.clear();
            break;
        case 'open':
            this.#consoles.set(message.id, new Console(this, message));
            break;
        case 'close':
            this.#consoles.get(message.id)?.dispose();
            this.#consoles.delete(message.id);
            break;
        case 'group':
            this.group = message.ids;
            break;
        default:
            if (message.id !== undefined) {
                this.#consoles.get(message.id)?.message(message);
            }
        }
        this.#changed();
    }
}
