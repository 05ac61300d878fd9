// Starts the page.
import '@xterm/xterm/css/xterm.css';
import '../css/base.css';
import '../css/strip.css';
import '../css/pane.css';
import '../css/popups.css';
import { Connection } from './connection';
import { commandOf } from './keys';
import { confirm } from './parts/confirm';
import { Dialog } from './parts/dialog';
import { Popup } from './parts/popup';
import type { ToPage } from './protocol';
import { texts } from './texts';
import { firstTheme, theme } from './theme';
import { Workspace } from './workspace';

firstTheme();
const workspace = new Workspace(document.getElementById('consoles')!, message => connection.send(message));

/** A break shorter than this is not told, in ms. */
const PATIENCE = 700;

const connection = new Connection({
    opened: () => {
        workspace.socketBar.hide();
        connection.send({ t: 'ready' });
    },
    message: receive,
    output: (id, bytes) => {
        const console = workspace.console(id);
        if (console?.pane) {
            console.write(bytes);
        } else {
            connection.send({ t: 'ack', id, n: bytes.length });
        }
    },
    retrying: () => workspace.socketBar.show(texts.socket.lost, { label: texts.socket.retry, run: () => connection.retry() }, PATIENCE),
    gone: reason => workspace.socketBar.show(texts.socket[reason], reason === 'replaced' ? { label: texts.socket.here, run: () => connection.retry() } : undefined, 0)
});

function receive(message: ToPage): void {
    switch (message.t) {
    case 'resetAll':
        workspace.reset();
        break;
    case 'settings':
        theme(message);
        workspace.configure(message);
        if (message.test) {
            Object.assign(window, { howdahConsoles: workspace });
        }
        document.body.dataset['ready'] = 'true';
        break;
    case 'layout':
        workspace.restore(message.layout);
        break;
    case 'open':
        workspace.open(message);
        break;
    case 'state':
        workspace.console(message.id)?.told(message);
        break;
    case 'note':
        workspace.console(message.id)?.pane?.note(message.text, message.reset);
        break;
    case 'close':
        workspace.closed(message.id);
        break;
    case 'focus': {
        const console = workspace.console(message.id);
        if (console) {
            workspace.activate(console);
        }
        break;
    }
    case 'group':
        workspace.group(message.ids);
        break;
    case 'confirm':
        confirm(message, yes => connection.send({ t: 'confirmed', token: message.token, yes }), () => workspace.focus());
        break;
    case 'command':
        workspace.run(message.id);
        break;
    case 'insert':
        workspace.console(message.id)?.pane?.insert(message.text, message.run);
        break;
    case 'pasted':
        workspace.console(message.id)?.pane?.paste(message.text);
        break;
    case 'targets':
        workspace.giveTargets(message.nodes);
        break;
    case 'snippets':
        workspace.commands.giveSnippets(message.id, message.items);
        break;
    case 'record':
        workspace.console(message.id)?.record(message.on, message.text ?? '');
        break;
    }
}

/** What one press must not do again and again while it is held. */
const ONCE = new Set(['new', 'group', 'record', 'splitRight', 'splitDown', 'closeTab', 'snippets', 'maximise', 'help', 'menu']);
/** In a field of the page these are the field's. */
const FIELDS = new Set(['copy', 'paste', 'clear']);

window.addEventListener('keydown', event => {
    const command = event.isComposing ? undefined : commandOf(event);
    if (command === undefined || Dialog.any || FIELDS.has(command) && event.target instanceof HTMLInputElement) {
        return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat && ONCE.has(command)) {
        return;
    }
    if (command === 'menu' && (event.target as Element).closest('.popup')) {
        return;
    }
    Popup.closeAll();
    workspace.run(command);
}, true);

connection.open();
