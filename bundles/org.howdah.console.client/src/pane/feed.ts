// Gives output to the terminal in pieces that are parsed in a few milliseconds each, however costly they are, so that keys, drawing and
// the other consoles get their turn in between.
import type { Terminal } from '@xterm/xterm';
import type { Insides } from './insides';

/** Bytes of a piece of plain text. */
const PIECE = 32768;
/** Escape sequences in a piece. One costs up to 0.1 ms: filling the screen, for instance. */
const SEQUENCES = 256;
/** A string (OSC, DCS, APC and so on) that is longer than this many bytes will hardly end. What follows is shown. */
export const MAX_STRING = 1 << 20;

const ESC = 0x1b;
const CANCEL = Uint8Array.of(0x18);

const NOTHING = new Uint8Array(0);

export class Feed {
    /** The bytes of a character whose end has not come. xterm.js's decoder loses some that it gets in parts (those with 0x80 second). */
    private begun: Uint8Array = NOTHING;
    private stringBytes = 0;

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
        showBidi(bytes, whole);
        let start = 0;
        while (start < whole) {
            const end = pieceEnd(bytes, start, whole);
            const piece = start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
            const already = counted;
            this.terminal.write(piece, () => this.parsed(piece, piece.length - already));
            counted = 0;
            start = end;
        }
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

function pieceEnd(bytes: Uint8Array, start: number, whole: number): number {
    const most = start + PIECE < whole ? wholeEnd(bytes, start + PIECE, start) : whole;
    let at = start - 1;
    for (let sequences = 0; sequences < SEQUENCES; sequences++) {
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
 * Makes the characters visible that turn the order of a line around: a file name must not look like another. In the bytes, since they
 * are as long in UTF-8 as what is shown for them: U+202A to U+202E and U+2066 to U+2069, U+200E and U+200F.
 */
function showBidi(bytes: Uint8Array, end: number): void {
    for (let at = bytes.indexOf(0xe2); at >= 0 && at + 2 < end; at = bytes.indexOf(0xe2, at + 1)) {
        if (turns(bytes[at + 1]!, bytes[at + 2]!)) {
            bytes[at] = 0xef;
            bytes[at + 1] = 0xbf;
            bytes[at + 2] = 0xbd;
        }
    }
}

function turns(second: number, third: number): boolean {
    return second === 0x80 ? third >= 0xaa && third <= 0xae || third === 0x8e || third === 0x8f : second === 0x81 && third >= 0xa6 && third <= 0xa9;
}
