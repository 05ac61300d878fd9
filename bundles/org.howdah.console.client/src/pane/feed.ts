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

export class Feed {
    private readonly marks = new BidiMarks();
    private stringBytes = 0;

    constructor(private readonly terminal: Terminal, private readonly insides: Insides, private readonly shown: (bytes: number) => void) {
    }

    /** @param bytes are the feed's from now on */
    push(bytes: Uint8Array): void {
        this.marks.show(bytes);
        let start = 0;
        do {
            const end = pieceEnd(bytes, start);
            const piece = start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
            this.terminal.write(piece, () => this.parsed(piece));
            start = end;
        } while (start < bytes.length);
    }

    /** Ends a string that the far side left open, so that what it sends from now on is seen. */
    cancelString(): void {
        this.terminal.write('', () => {
            if (this.insides.inString()) {
                this.cancel();
            }
        });
    }

    private parsed(piece: Uint8Array): void {
        if (!this.insides.inString()) {
            this.stringBytes = 0;
        } else {
            const last = Math.max(piece.lastIndexOf(ESC), piece.lastIndexOf(7));
            this.stringBytes = last < 0 ? this.stringBytes + piece.length : piece.length - last;
            if (this.stringBytes > MAX_STRING) {
                this.cancel();
            }
        }
        this.shown(piece.length);
    }

    private cancel(): void {
        this.stringBytes = 0;
        this.insides.parse(String.fromCharCode(CANCEL[0]!));
    }
}

function pieceEnd(bytes: Uint8Array, start: number): number {
    const most = Math.min(start + PIECE, bytes.length);
    let at = start - 1;
    for (let sequences = 0; sequences < SEQUENCES; sequences++) {
        at = bytes.indexOf(ESC, at + 1);
        if (at < 0 || at >= most) {
            return most;
        }
    }
    // A sequence is not cut where that can be helped; the parser would not mind.
    return at > start ? at : most;
}

/**
 * Makes the characters visible that turn the order of a line around: a file name must not look like another. In the bytes, since they
 * are as long in UTF-8 as what is shown for them: U+202A to U+202E and U+2066 to U+2069, U+200E and U+200F.
 */
class BidiMarks {
    private before = 0;

    show(bytes: Uint8Array): void {
        const end = bytes.length;
        if (end === 0) {
            return;
        }
        this.acrossTheStart(bytes);
        for (let at = bytes.indexOf(0xe2); at >= 0 && at + 2 < end; at = bytes.indexOf(0xe2, at + 1)) {
            if (turns(bytes[at + 1]!, bytes[at + 2]!)) {
                bytes[at] = 0xef;
                bytes[at + 1] = 0xbf;
                bytes[at + 2] = 0xbd;
            }
        }
        const last = bytes[end - 1]!;
        const secondLast = end > 1 ? bytes[end - 2]! : this.before & 0xff;
        this.before = secondLast << 8 | last;
    }

    /** Where the first bytes were given out already, the last one still can be changed: to what takes a column and is no control. */
    private acrossTheStart(bytes: Uint8Array): void {
        const second = this.before & 0xff;
        const first = this.before >> 8;
        if (first === 0xe2 && turns(second, bytes[0]!)) {
            bytes[0] = second === 0x80 ? 0xa7 : 0xaa; // a visible point (U+2027); nothing that turns (U+206A)
        } else if (second === 0xe2 && bytes.length > 1 && turns(bytes[0]!, bytes[1]!)) {
            bytes[0] = 0x80;
            bytes[1] = 0xa7;
        }
    }
}

function turns(second: number, third: number): boolean {
    return second === 0x80 ? third >= 0xaa && third <= 0xae || third === 0x8e || third === 0x8f : second === 0x81 && third >= 0xa6 && third <= 0xa9;
}
