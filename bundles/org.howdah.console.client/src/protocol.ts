/**
 * What page and Java tell each other on the page's one socket. Text frames are one of these messages as JSON; output of a
 * console comes in binary frames: its id, four bytes big-endian, then the bytes. Names are those of the Java side.
 */

export type Kind = 'shell' | 'psql';
export type Keep = 'none' | 'tmux' | 'screen';
export type State = 'connecting' | 'open' | 'lost' | 'reconnecting' | 'ended' | 'failed';

/** What a state offers to do. */
export type StateAction = 'reconnect' | 'stop' | 'close' | 'new';

/** What the window's menus and keys can ask of the page, or of the active console in it. */
export type CommandId =
    | 'find' | 'copy' | 'paste' | 'selectAll' | 'clear' | 'zoomIn' | 'zoomOut' | 'zoom100'
    | 'splitRight' | 'splitDown' | 'nextTab' | 'previousTab' | 'closeTab' | 'maximise'
    | 'new' | 'snippets' | 'group' | 'record' | 'focus';

export interface Settings {
    /** CSS font families, as in a style sheet. */
    font: string;
    /** In CSS pixels at 100 % zoom. */
    fontSize: number;
    /** Lines. */
    scrollback: number;
    dark: boolean;
    /** Whether the page is in the workbench, which then owns some keys and the clipboard. */
    workbench: boolean;
    /** Whether a paste that would run, or that hides something, asks first. */
    confirmPaste: boolean;
    copyOnSelect: boolean;
    /** Colours of the workbench as CSS colours; what is missing is the page's own. */
    colours?: { background?: string; foreground?: string; accent?: string };
    cursorBlink?: boolean;
    /** For tests only: the page shows its insides as `window.howdahConsoles`. */
    test?: boolean;
}

export interface TargetItem {
    key: string;
    label: string;
}

/** A node and what can be opened there, the default first. */
export interface TargetNode {
    node: string;
    items: TargetItem[];
}

export interface Snippet {
    id: string;
    label: string;
    summary: string;
    text: string;
    /** It only reads: it may be run without a question. */
    safe: boolean;
}

/** How tabs and splits are arranged; made and read by the page only, kept by Java while the consoles live. */
export type Layout = unknown;

export interface OpenMessage {
    t: 'open';
    id: number;
    node: string;
    /** "postgres@slave1" */
    title: string;
    /** A line to tell more: directory, database. */
    detail: string;
    kind: Kind;
    keep?: Keep;
    /** The name of its tmux or screen session on the far side, where there is one. */
    session?: string;
    state: State;
    focus: boolean;
    /** What was opened, as `new` takes it. */
    key: string;
    /** The console beside whose tab it opens; without, in the active group. */
    beside?: number;
}

export interface StateMessage {
    t: 'state';
    id: number;
    state: State;
    text: string;
    hint: string;
    actions: StateAction[];
    /** When the next try to connect is, in milliseconds since 1970. */
    retryAt?: number;
}

export interface ConfirmMessage {
    t: 'confirm';
    token: string;
    title: string;
    text: string;
    lines: string[];
    nodes: string[];
    yes: string;
    no: string;
}

export type ToPage =
    | ({ t: 'settings' } & Settings)
    | OpenMessage
    | StateMessage
    | { t: 'note'; id: number; text: string; reset: boolean }
    | { t: 'close'; id: number }
    | { t: 'focus'; id: number }
    | { t: 'group'; ids: number[] }
    | ConfirmMessage
    | { t: 'command'; id: CommandId }
    | { t: 'insert'; id: number; text: string; run: boolean }
    | { t: 'pasted'; id: number; text: string }
    | { t: 'targets'; nodes: TargetNode[] }
    | { t: 'snippets'; id: number; items: Snippet[] }
    | { t: 'record'; id: number; on: boolean; text?: string }
    | { t: 'layout'; layout: Layout }
    /** Before everything is told again, to a page that has just said `ready`. */
    | { t: 'resetAll' };

export type FromPage =
    | { t: 'ready' }
    | { t: 'size'; id: number; cols: number; rows: number }
    | { t: 'in'; id: number; d: string }
    /** Input with a carriage return while input goes to many; `line` is what the prompt's line held. */
    | { t: 'enter'; id: number; d: string; line: string }
    /** Latin-1: a byte a character. */
    | { t: 'bin'; id: number; d: string }
    /** Bytes of output that were dealt with since the last. */
    | { t: 'ack'; id: number; n: number }
    | { t: 'close'; id: number }
    | { t: 'reconnect'; id: number }
    /** No more tries to connect by itself. */
    | { t: 'stop'; id: number }
    | { t: 'group'; ids: number[] }
    | { t: 'confirmed'; token: string; yes: boolean }
    | { t: 'link'; url: string }
    /** With `selection` for the system's selection, which the middle button of the mouse pastes, not for its clipboard. */
    | { t: 'copy'; text: string; selection?: boolean }
    | { t: 'paste'; id: number; selection?: boolean }
    | { t: 'new'; key: string; beside?: number }
    | { t: 'snippets'; id: number }
    | { t: 'snippet'; id: number; snippet: string; run?: boolean }
    | { t: 'record'; id: number; on: boolean }
    | { t: 'active'; id: number }
    | { t: 'title'; id: number; text: string }
    | { t: 'bell'; id: number }
    | { t: 'layout'; layout: Layout };

/** Sends to Java. */
export type Send = (message: FromPage) => void;
