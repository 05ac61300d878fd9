/** Every sentence of the page. Names that come in are made visible before (visible.ts). */
import type { State } from './protocol';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const list = (names: readonly string[], most = 6): string =>
    names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;

export const STATES: Record<State, string> = {
    connecting: 'connecting', open: 'open', lost: 'connection lost', reconnecting: 'reconnecting', ended: 'ended', failed: 'failed'
};

export const COMMANDS: Record<string, string> = {
    copy: 'Copy', paste: 'Paste', selectAll: 'Select All', clear: 'Clear Scroll-back', find: 'Find…', new: 'New Console…', closeTab: 'Close',
    nextTab: 'Next tab', previousTab: 'Previous tab', tabForward: 'Move tab to the right', tabBack: 'Move tab to the left',
    splitRight: 'Split Right', splitDown: 'Split Down', paneLeft: 'To the pane on the left', paneRight: 'To the pane on the right',
    paneUp: 'To the pane above', paneDown: 'To the pane below', maximise: 'Maximise or restore the pane', group: 'Input to many nodes, on and off',
    snippets: 'Snippets…', record: 'Record into the Run', zoomIn: 'Larger', zoomOut: 'Smaller', zoom100: 'Usual size',
    bar: 'To the tabs, and back with Escape', menu: 'Menu of the console', help: 'Keys…'
};

export const KEY_SECTIONS: readonly { title: string; commands: readonly string[] }[] = [
    { title: 'Consoles', commands: ['new', 'closeTab', 'nextTab', 'previousTab', 'tabForward', 'tabBack', 'bar'] },
    { title: 'Panes', commands: ['splitRight', 'splitDown', 'paneLeft', 'paneRight', 'paneUp', 'paneDown', 'maximise'] },
    { title: 'Text', commands: ['copy', 'paste', 'find', 'clear', 'zoomIn', 'zoomOut', 'zoom100', 'menu'] },
    { title: 'Nodes', commands: ['snippets', 'group', 'record', 'help'] }
];

export const texts = {
    page: 'Consoles',
    cancel: 'Cancel',
    close: 'Close',
    copied: 'Copied',
    copyText: 'Copy text',

    tabs: (nodes: string) => `Consoles: ${nodes}`,
    tabSpoken: (state: State, marks: readonly string[]) => ['', STATES[state], ...marks].join(', '),
    closeTab: (title: string) => `Close ${title}`,
    newConsole: 'New console',
    newConsoleOn: 'New console on…',
    allTabs: (n: number) => `All ${n} consoles of this group`,
    allTabsShort: (n: number) => `${n}`,
    more: 'More',
    splitRight: 'Split right',
    splitDown: 'Split down',
    maximise: 'Maximise this pane',
    restore: 'Back to all panes',
    activity: 'new output',
    bell: 'bell',
    inGroup: 'group',
    out: 'left out',
    receives: 'receives the common input',
    leftOut: 'left out of the common input',
    recording: 'rec',
    recordingInto: (what: string) => (what ? `Recording into ${what}` : 'Recording into the run'),
    terminal: (title: string) => `Terminal ${title}`,
    far: (title: string) => `Title set there: ${title}`,
    keeps: (keep: string, session: string) => `Runs in ${keep}${session ? ` session ${session}` : ''}, which goes on when this closes`,
    goesOn: (title: string, keep: string, session: string) => `${title} was closed; its work goes on in ${keep} session ${session}.`,
    noRoom: 'There is no room to split this pane; the console opens as a tab.',
    sash: 'Edge between panes',
    movedTo: (title: string, at: number, of: number) => `${title}, tab ${at} of ${of}`,

    empty: {
        title: 'No console is open',
        text: 'A console is a terminal on a node of the topology: as one of its logins, through its jump hosts, in its data directory, or in psql. Choose where to go:',
        none: 'There is no node yet. Open a topology; its hosts, servers and databases are then listed here.',
        hint: 'A double click on a node in the picture opens one too.'
    },
    filter: 'Type to filter',
    nodes: 'Nodes',
    noMatch: 'Nothing is called so.',
    matches: (n: number) => count(n, 'entry', 'entries'),

    connecting: (title: string) => `Connecting to ${title}…`,
    reconnect: 'Reconnect now',
    newHere: 'New console here',
    stop: 'Stop trying',
    tryIn: (seconds: number) => `Next try in ${seconds} s.`,
    states: {
        lost: 'The connection was lost.', reconnecting: 'The connection was lost. Connecting again…', ended: 'The session has ended.',
        failed: 'The console could not be opened.', connecting: 'Connecting…', open: ''
    } as Record<State, string>,

    socket: {
        lost: 'No connection to Howdah. The consoles go on there; trying again…',
        retry: 'Try now',
        replaced: 'These consoles are now shown in another place. Nothing was lost.',
        closed: 'Howdah has closed these consoles. Open the Consoles view again.',
        here: 'Show them here'
    },

    group: {
        title: 'Input to many nodes',
        explain: 'What you type in one of these consoles goes to all of them.',
        list: 'Consoles that receive the input',
        all: 'All', none: 'None', thisGroup: 'Only this tab group',
        start: (n: number) => (n < 2 ? 'Choose at least two' : `Start with ${n}`),
        goesTo: (nodes: readonly string[], consoles: number) =>
            consoles === nodes.length ? `Input goes to ${count(nodes.length, 'node', 'nodes')}: ${list(nodes)}` : `Input goes to ${consoles} consoles on ${count(nodes.length, 'node', 'nodes')}: ${list(nodes)}`,
        notTo: (names: readonly string[]) => `Not to: ${list(names)}`,
        change: 'Change…',
        leave: 'Leave',
        started: (n: number) => `Input now goes to ${n} consoles.`,
        ended: 'Input goes to one console again.',
        notOpen: (state: State) => `${STATES[state]}: left out for now`
    },

    confirm: { lines: 'To be run', nodes: (n: number) => `On ${count(n, 'console', 'consoles')}` },

    paste: {
        title: 'Paste this?',
        text: (lines: number) => (lines > 1 ? `${lines} lines. Each line may run as soon as it is pasted.` : 'It holds characters that are not seen.'),
        paste: 'Paste',
        oneLine: 'As one line',
        content: 'Text to be pasted'
    },

    find: {
        label: 'Find in this console', next: 'Next', previous: 'Previous', matchCase: 'Match case', regex: 'Regular expression',
        none: 'No match', bad: 'Not a regular expression', of: (i: number, n: number) => `${i} of ${n}`, some: (n: number) => count(n, 'match', 'matches'), many: (n: number) => `more than ${n}`
    },

    snippets: {
        title: (title: string) => `Snippets for ${title}`,
        asking: 'Asking…',
        none: 'There is no snippet for this console.',
        hint: 'Enter inserts without running · Ctrl+Enter runs what only reads',
        safe: 'only reads',
        notSafe: 'This one changes something: it was inserted, not run. Read it and press Enter yourself.'
    },

    menu: {
        splitWith: 'New Console Beside', moveRight: 'Move to New Pane on the Right', moveDown: 'Move to New Pane Below', groupOn: 'Input to Many Nodes…', groupOff: 'Leave Input to Many Nodes',
        recordOn: 'Record into the Run', recordOff: 'Stop Recording', maximise: 'Maximise', restore: 'Restore', closeOthers: 'Close Others', reconnect: 'Reconnect', console: 'Console', equal: 'Panes of Equal Size'
    },

    help: { title: 'Keys in a console', every: 'Every other key goes to the node. In the window, Ctrl+3, Ctrl+F1, Ctrl+F6, Ctrl+F7, Ctrl+F8, Ctrl+M and Ctrl+Alt+T stay the workbench’s.' }
};
