// Starts the page.
import '@xterm/xterm/css/xterm.css';
import '../css/base.css';
import { Terminal } from '@xterm/xterm';
import { FitAddon } from '@xterm/addon-fit';
import { Connection } from './connection';

const host = document.getElementById('consoles')!;
const terminals = new Map<number, Terminal>();

const connection = new Connection({
    opened: () => connection.send({ t: 'ready' }),
    message: message => {
        if (message.t === 'open' && !terminals.has(message.id)) {
            const { id } = message;
            const terminal = new Terminal({ scrollback: 5000 });
            const fit = new FitAddon();
            terminal.loadAddon(fit);
            terminal.open(host);
            fit.fit();
            terminals.set(id, terminal);
            terminal.onData(d => connection.send({ t: 'in', id, d }));
            connection.send({ t: 'size', id, cols: terminal.cols, rows: terminal.rows });
        } else if (message.t === 'resetAll') {
            terminals.forEach(terminal => terminal.dispose());
            terminals.clear();
        }
    },
    output: (id, bytes) => {
        const terminal = terminals.get(id);
        if (terminal) {
            terminal.write(bytes, () => connection.send({ t: 'ack', id, n: bytes.length }));
        } else {
            connection.send({ t: 'ack', id, n: bytes.length });
        }
    },
    retrying: () => { },
    gone: () => { }
});
connection.open();
