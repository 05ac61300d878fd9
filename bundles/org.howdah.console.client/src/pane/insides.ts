// The few places inside xterm.js 6.0.0 that its interface does not show and that a terminal for hostile output needs. Its version is
// exact in package.json; a missing place is an error at once, and the tests of hostile output find one that changed its meaning.
import type { Terminal } from '@xterm/xterm';

/** A sequence's parameters, as the parser holds them: changing one changes what the next handler sees. */
export interface Parameters {
    readonly params: Int32Array;
    readonly length: number;
}

export interface FunctionName {
    prefix?: string;
    intermediates?: string;
    final: string;
}

interface Parser {
    currentState: number;
    registerCsiHandler(name: FunctionName, handler: (parameters: Parameters) => boolean): unknown;
    clearDcsHandler(name: FunctionName): void;
}

export interface LinkData {
    id?: string;
    uri: string;
}

export interface LinkService {
    registerLink(data: LinkData): number;
    addLineToLink(link: number, y: number): void;
    _dataByLinkId: Map<number, { lines: unknown[] }>;
}

interface Line {
    addCodepointToCell(index: number, code: number, width: number): void;
    isCombined(index: number): number;
    _combined: Record<number, string>;
}

interface Viewport {
    _latestYDisp: number | undefined;
    _sync(): void;
}

interface Core {
    _bufferService: { isUserScrolling: boolean; buffer: { ydisp: number; ybase: number } };
    /** There once the terminal is on the page. */
    _viewport: Viewport | undefined;
    coreService: { onUserInput(listener: () => void): unknown };
    buffer: { lines: { get(at: number): Line } };
    _oscLinkService: LinkService;
    _inputHandler: { _parser: Parser; _utf8Decoder: { clear(): void }; parse(data: string): unknown };
}

export class Insides {
    readonly parser: Parser;
    readonly links: LinkService;
    private readonly core: Core;

    constructor(terminal: Terminal) {
        const core = (terminal as unknown as { _core: Core })._core;
        const places: unknown[] = [core?.coreService?.onUserInput, core?._inputHandler?._parser?.registerCsiHandler, core?._inputHandler?._utf8Decoder,
            core?._oscLinkService?._dataByLinkId, core?.buffer?.lines.get(0)?.addCodepointToCell, core?._bufferService?.buffer];
        if (!places.every(Boolean)) {
            throw new Error('This xterm.js is not the one that the console was made for (6.0.0).');
        }
        this.core = core;
        this.parser = core._inputHandler._parser;
        this.links = core._oscLinkService;
    }

    /** @param listener is called before data go out that a key, a paste, the mouse or an input method caused */
    onTyped(listener: () => void): void {
        this.core.coreService.onUserInput(listener);
    }

    /** The class of lines, shared by all terminals. */
    lineClass(): Line {
        return Object.getPrototypeOf(this.core.buffer.lines.get(0)) as Line;
    }

    /** Whether the parser is within a string (OSC, DCS, APC, PM, SOS) that has not ended. */
    inString(): boolean {
        const state = this.parser.currentState;
        return state >= 7 && state <= 13;
    }

    /** Shows the last lines, and goes on following the output. */
    toBottom(): void {
        const { _bufferService: buffers, _viewport: viewport } = this.core;
        buffers.isUserScrolling = false;
        buffers.buffer.ydisp = buffers.buffer.ybase;
        if (viewport) {
            viewport._latestYDisp = undefined;
            viewport._sync();
        }
    }

    /** Shows output of our own at once. Only where no chunk is being parsed: in the callback of a write. */
    parse(output: string): void {
        this.core._inputHandler._utf8Decoder.clear();
        this.core._inputHandler.parse(output);
    }
}
