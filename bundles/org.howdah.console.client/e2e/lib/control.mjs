// The line to the Java side of a run: pages, consoles, the server they are on. One JSON object a line, each way.
import { connect } from 'node:net';

const waiting = new Map();
let socket;
let next = 1;
let rest = '';

function open() {
    const [host, port] = (process.env.HOWDAH_E2E_CONTROL ?? '').split(':');
    if (!port) {
        throw new Error('HOWDAH_E2E_CONTROL is not set: these tests are started by ConsoleChromiumTest in org.howdah.console.tests.');
    }
    socket = connect(Number(port), host);
    socket.setEncoding('utf8');
    socket.unref();
    socket.on('data', text => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        lines.forEach(line => answer(JSON.parse(line)));
    });
    socket.on('close', () => {
        waiting.forEach(({ reject }) => reject(new Error('The test server has gone.')));
        waiting.clear();
    });
    socket.on('error', error => waiting.forEach(({ reject }) => reject(error)));
}

function answer({ id, ok, error }) {
    const { resolve, reject, asked } = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) {
        socket.unref();
    }
    if (error === undefined) {
        resolve(ok);
    } else {
        reject(new Error(`${asked}: ${error}`));
    }
}

/** Asks the Java side to do something and waits for its answer. */
export function ask(what, words = {}) {
    if (!socket) {
        open();
    }
    return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject, asked: what });
        socket.ref();
        socket.write(JSON.stringify({ id, do: what, with: words }) + '\n');
    });
}
