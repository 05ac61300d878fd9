// What output may cost: sequences that repeat are held to the size of the screen, links and stacked accents to a number.
import type { Terminal } from '@xterm/xterm';
import type { Insides } from './insides';

/** Links of programs' own that a terminal keeps at once. */
export const MAX_LINKS = 1000;
/** The longest address of such a link, in characters. */
export const MAX_ADDRESS = 2000;
/** Lines that one such link may cover. */
const MAX_LINK_LINES = 50;
/** UTF-16 units in one cell: a letter with all that sits on it. */
export const MAX_CELL = 24;

export function limit(terminal: Terminal, insides: Insides): void {
    clamp(terminal, insides);
    limitLinks(insides);
    limitCells(insides);
}

/** These repeat something as often as their first parameter says, which may be two thousand million times. */
function clamp(terminal: Terminal, insides: Insides): void {
    const most = (name: { intermediates?: string; final: string }, limit: () => number) =>
        insides.parser.registerCsiHandler(name, parameters => {
            if (parameters.params[0]! > limit()) {
                parameters.params[0] = limit();
            }
            return false;
        });
    const rows = () => terminal.rows;
    const columns = () => terminal.cols;
    for (const final of ['L', 'M', 'S', 'T']) {
        most({ final }, rows);
    }
    for (const final of ['I', 'Z', '@', 'P', 'X']) {
        most({ final }, columns);
    }
    for (const [intermediates, final] of [[' ', '@'], [' ', 'A'], ['\'', '}'], ['\'', '~']] as const) {
        most({ intermediates, final }, columns);
    }
    most({ final: 'b' }, () => terminal.rows * terminal.cols);
    // Whether the cursor blinks is the user's; newline mode is nobody's. xterm.js makes options of both, which is slow.
    for (const final of ['h', 'l']) {
        insides.parser.registerCsiHandler({ prefix: '?', final }, parameters => without(12, parameters));
        insides.parser.registerCsiHandler({ final }, parameters => without(20, parameters));
    }
}

function without(mode: number, parameters: { readonly params: Int32Array; readonly length: number }): boolean {
    for (let at = 0; at < parameters.length; at++) {
        if (parameters.params[at] === mode) {
            parameters.params[at] = 0;
        }
    }
    return false;
}

function limitLinks(insides: Insides): void {
    const links = insides.links;
    const register = links.registerLink.bind(links);
    const addLine = links.addLineToLink.bind(links);
    links.registerLink = data => {
        // 0 is no link: the text stays text.
        if (links._dataByLinkId.size >= MAX_LINKS || data.uri.length > MAX_ADDRESS || !webAddress(data.uri)) {
            return 0;
        }
        return register(data.id && data.id.length > 250 ? { uri: data.uri } : data);
    };
    links.addLineToLink = (link, y) => {
        if ((links._dataByLinkId.get(link)?.lines.length ?? 0) < MAX_LINK_LINES) {
            addLine(link, y);
        }
    };
}

/** @return the address as it is used, of http and https only, or undefined; names in other scripts are told in their real form */
export function webAddress(text: string): string | undefined {
    // What a browser would drop silently is no address here.
    if (!/^https?:\/\/[^\s\x00-\x20\x7f-\x9f\\]+$/i.test(text)) {
        return undefined;
    }
    try {
        const url = new URL(text);
        return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname ? url.href : undefined;
    } catch {
        return undefined;
    }
}

let limited = false;

/** The class of lines is one for all terminals. */
function limitCells(insides: Insides): void {
    if (limited) {
        return;
    }
    limited = true;
    const lines = insides.lineClass();
    const add = lines.addCodepointToCell;
    lines.addCodepointToCell = function (this: typeof lines, index: number, code: number, width: number): void {
        if (!this.isCombined(index) || this._combined[index]!.length < MAX_CELL) {
            add.call(this, index, code, width);
        }
    };
}
