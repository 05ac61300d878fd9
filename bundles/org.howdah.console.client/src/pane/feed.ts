// Gives output to the terminal in pieces that are parsed in a few milliseconds each, however costly they are, so that keys, drawing and
// the other consoles get their turn in between.
import type { Terminal } from '@xterm/xterm';
import type { Insides } from './insides';

/** Bytes of a piece, which plain text needs a millisecond or two for. */
const PIECE = 32768;
/** The least number of escape sequences in a piece, of which each may cost half a millisecond. */
const LEAST = 4;
/** How many times as many may be in one, at first and at most. */
const FIRST = 16;
const MOST = 64;
/** A piece that takes longer leaves fewer to the next, one that takes less leaves more, in ms. */
const LONG = 12;
const SHORT = 4;
/** A string (OSC, DCS, APC and so on) that is longer than this many bytes will hardly end. What follows is shown. */
export const MAX_STRING = 1 << 20;

const ESC = 0x1b;
const CANCEL = Uint8Array.of(0x18);

interface Frame {
    bytes: Uint8Array;
    /** Where its last whole character ends. */
    whole: number;
    /** How many of the first bytes were told as shown already. */
    counted: number;
}

const NOTHING = new Uint8Array(0);

export class Feed {
    /** The bytes of a character whose end has not come. xterm.js's decoder loses some that it gets in parts (those with 0x80 second). */
    private begun: Uint8Array = NOTHING;
    private stringBytes = 0;
    private readonly queue: (Frame | (() => void))[] = [];
    /** Where in the first frame of the queue the next piece begins. */
    private start = 0;
    private busy = false;
    private size = FIRST;

    constructor(private readonly terminal: Terminal, private readonly insides: Insides, private readonly shown: (bytes: number) => void) {
    }

    /** @param output is the feed's from now on */
    push(output: Uint8Array): void {
        let bytes = output;
        let counted = this.begun.length;
        if (counted > 0) {
            bytes = new Uint8Array(counted + output.length);
            bytes.set(this.begun);
            bytes.set(output, counted);
        }
        const whole = wholeEnd(bytes, bytes.length, 0);
        this.begun = whole < bytes.length ? bytes.slice(whole) : NOTHING;
        if (this.begun.length > 0) {
            // Where nothing is whole, a part of it was told before.
            this.shown(this.begun.length - (whole > 0 ? 0 : counted));
        }
        showHidden(bytes, whole);
        if (whole > 0) {
            this.queue.push({ bytes, whole, counted });
            this.next();
        }
    }

    /** One piece is with the terminal at a time; the next follows from its callback, still within the terminal's own slice of time. */
    private next(): void {
        const frame = this.queue[0];
        if (this.busy || !frame) {
            return;
        }
        this.busy = true;
        if (typeof frame === 'function') {
            this.queue.shift();
            this.terminal.write('', () => {
                this.busy = false;
                frame();
                this.next();
            });
            return;
        }
        const end = pieceEnd(frame.bytes, this.start, frame.whole, this.size);
        const piece = this.start === 0 && end === frame.bytes.length ? frame.bytes : frame.bytes.subarray(this.start, end);
        const already = this.start === 0 ? frame.counted : 0;
        this.start = end;
        if (end === frame.whole) {
            this.queue.shift();
            this.start = 0;
        }
        const begun = performance.now();
        this.terminal.write(piece, () => {
            const took = performance.now() - begun;
            this.size = took > LONG ? Math.max(1, this.size >> 2) : took < SHORT ? Math.min(MOST, this.size << 1) : this.size;
            this.busy = false;
            this.parsed(piece, piece.length - already);
            this.next();
        });
    }

    /** @param action runs when all was parsed that was pushed before, and before what is pushed after */
    after(action: () => void): void {
        this.queue.push(action);
        this.next();
    }

    /** Ends a string that the far side left open, so that what it sends from now on is seen. */
    cancelString(): void {
        this.terminal.write('', () => {
            if (this.insides.inString()) {
                this.cancel();
            }
        });
    }

    private parsed(piece: Uint8Array, bytes: number): void {
        if (!this.insides.inString()) {
            this.stringBytes = 0;
        } else {
            const last = Math.max(piece.lastIndexOf(ESC), piece.lastIndexOf(7));
            this.stringBytes = last < 0 ? this.stringBytes + piece.length : piece.length - last;
            if (this.stringBytes > MAX_STRING) {
                this.cancel();
            }
        }
        this.shown(bytes);
    }

    private cancel(): void {
        this.stringBytes = 0;
        this.insides.parse(String.fromCharCode(CANCEL[0]!));
    }
}

function pieceEnd(bytes: Uint8Array, start: number, whole: number, size: number): number {
    const limit = start + PIECE;
    const most = limit < whole ? wholeEnd(bytes, limit, start) : whole;
    let at = start - 1;
    for (let sequences = size * LEAST; sequences > 0; sequences--) {
        at = bytes.indexOf(ESC, at + 1);
        if (at < 0 || at >= most) {
            return most;
        }
    }
    return at > start ? at : most;
}

/** @return where the last character before `end` ends, `end` itself unless bytes of that character are missing there */
function wholeEnd(bytes: Uint8Array, end: number, start: number): number {
    for (let back = 1; back <= 3 && end - back >= start; back++) {
        const byte = bytes[end - back]!;
        if (byte < 0x80) {
            return end;
        }
        if (byte >= 0xc0) {
            const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return byte < 0xf8 && wanted > back ? end - back : end;
        }
    }
    return end;
}

/**
 * Makes characters visible that turn the order of a line around, so that a file name cannot look like another (U+202A to U+202E,
 * U+2066 to U+2069, U+200E and U+200F), and does not let those act that are escape sequences in disguise (U+0080 to U+009F). In the
 * bytes, since they are as long in UTF-8 as what is shown for them.
 */
function showHidden(bytes: Uint8Array, end: number): void {
    for (let at = bytes.indexOf(0xe2); at >= 0 && at + 2 < end; at = bytes.indexOf(0xe2, at + 1)) {
        if (turns(bytes[at + 1]!, bytes[at + 2]!)) {
            bytes[at] = 0xef;
            bytes[at + 1] = 0xbf;
            bytes[at + 2] = 0xbd;
        }
    }
    for (let at = bytes.indexOf(0xc2); at >= 0 && at + 1 < end; at = bytes.indexOf(0xc2, at + 1)) {
        if (bytes[at + 1]! >= 0x80 && bytes[at + 1]! < 0xa0) {
            bytes[at + 1] = 0xb7;
        }
    }
}

function turns(second: number, third: number): boolean {
    return second === 0x80 ? third >= 0xaa && third <= 0xae || third === 0x8e || third === 0x8f : second === 0x81 && third >= 0xa6 && third <= 0xa9;
}
