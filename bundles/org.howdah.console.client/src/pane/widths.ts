// How many columns a character takes.
import type { IUnicodeVersionProvider } from '@xterm/xterm';
import { NO_COLUMN, TWO_COLUMNS } from './width-table';

const PLANES = 0x20000;
const table = new Uint8Array(PLANES).fill(1);

function mark(ranges: string, width: number): void {
    let at = 0;
    for (const range of ranges.split(' ')) {
        const [gap, more] = range.split('+');
        const start = at + parseInt(gap!, 36);
        at = start + (more ? parseInt(more, 36) : 0);
        table.fill(width, start, at + 1);
    }
}

table.fill(0, 0, 0x20);
table.fill(0, 0x7f, 0xa0);
mark(NO_COLUMN, 0);
mark(TWO_COLUMNS, 2);
// Pictures that newer editions of Unicode put, or may put, into this block are wide like the rest of it.
table.fill(2, 0x1fa70, 0x1fb00);
table.fill(2, 0x1f6dc, 0x1f6dd);

/** @return 0, 1 or 2; control characters have 0 */
export function width(code: number): 0 | 1 | 2 {
    if (code < PLANES) {
        return table[code] as 0 | 1 | 2;
    }
    return code < 0x40000 ? 2 : code >= 0xe0000 && code < 0xe01f0 ? 0 : 1;
}

/** What xterm.js asks. A property is (state << 3) | (width << 1) | joins, with no state here. */
export const WIDTHS: IUnicodeVersionProvider = {
    version: 'libc',
    wcwidth: width,
    charProperties(code: number, preceding: number): number {
        if (code < 0x300) {
            return code >= 0x20 && code < 0x7f || code >= 0xa0 ? 2 : 0;
        }
        const columns = width(code);
        if (columns === 0 && preceding !== 0) {
            // Sits on the character before it, whatever its width.
            const before = preceding >> 1 & 3;
            return before === 0 ? 0 : before << 1 | 1;
        }
        return columns << 1;
    }
};
