// However output is cut into frames, the screen is the same, and every byte is acknowledged once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Terminal } from '@xterm/headless';
import { Feed } from '../src/pane/feed';
import { Insides } from '../src/pane/insides';
import { limit } from '../src/pane/limits';
import { examine, visible } from '../src/pane/paste';
import { width, WIDTHS } from '../src/pane/widths';

const PARTS = ['plain text ', 'Größe ', '日本語', '😀', 'e\u0301', '\r\n', '\n', '\t', '\b', '\x1b[31m', '\x1b[0m', '\x1b[2;5H', '\x1b[K', '\x1b[3L', '\x1b[2M', '\x1b[5b', '\x1b[1;10r', '\x1b[r',
    '\x1b]0;title\x07', '\x1bP1;2|payload\x1b\\', '\x1b_apc\x1b\\', '\x1b[?1049h', '\x1b[?1049l', '\x1b7', '\x1b8', '\x1bM', '–', '…', '°', '§', 'x'.repeat(300), '\x1b[38;2;1;2;3m'];

/** The same numbers for the same seed. */
function random(seed: number): (below: number) => number {
    let state = seed;
    return below => {
        state = (state * 1664525 + 1013904223) >>> 0;
        return Math.floor(state / 4294967296 * below);
    };
}

function terminal(): Terminal {
    const made = new Terminal({ allowProposedApi: true, logLevel: 'off', cols: 60, rows: 20, scrollback: 200 });
    made.unicode.register(WIDTHS);
    made.unicode.activeVersion = WIDTHS.version;
    return made;
}

async function until(so: () => boolean): Promise<void> {
    for (const end = Date.now() + 20_000; !so() && Date.now() < end;) {
        await new Promise(done => setTimeout(done, 1));
    }
    assert.ok(so());
}

function screen(of: Terminal): string {
    const { active } = of.buffer;
    const lines = Array.from({ length: active.length }, (_, at) => `${active.getLine(at)!.isWrapped} ${active.getLine(at)!.translateToString()}`);
    return `${active.type} ${active.cursorX} ${active.cursorY}\n${lines.join('\n')}`;
}

test('cuts between frames change nothing', async () => {
    for (let seed = 1; seed <= 150; seed++) {
        const next = random(seed);
        const text = Array.from({ length: 50 + next(250) }, () => PARTS[next(PARTS.length)]).join('');
        const bytes = new TextEncoder().encode(text);
        const whole = terminal();
        await new Promise<void>(done => whole.write(text, done));

        const cut = terminal();
        const insides = new Insides(cut as never);
        limit(cut as never, insides);
        let acknowledged = 0;
        const feed = new Feed(cut as never, insides, count => (acknowledged += count));
        for (let at = 0; at < bytes.length;) {
            const end = Math.min(bytes.length, at + 1 + next(next(3) === 0 ? 3 : 90));
            feed.push(bytes.slice(at, end));
            at = end;
        }
        await until(() => acknowledged === bytes.length);
        assert.equal(screen(cut), screen(whole), `seed ${seed}`);
        assert.equal(acknowledged, bytes.length, `seed ${seed}`);
    }
});

test('any bytes at all leave a terminal that works', async () => {
    for (let seed = 1; seed <= 60; seed++) {
        const next = random(seed);
        const under = terminal();
        const insides = new Insides(under as never);
        limit(under as never, insides);
        let acknowledged = 0;
        let sent = 0;
        const feed = new Feed(under as never, insides, count => (acknowledged += count));
        for (let frame = 0; frame < 40; frame++) {
            // Many control bytes, few letters.
            const bytes = Uint8Array.from({ length: 1 + next(700) }, () => [0x1b, 0x5b, 0x30 + next(10), 0x3b, 0x40 + next(64), next(256), 0x80 + next(128), next(32)][next(8)]!);
            sent += bytes.length;
            feed.push(bytes);
        }
        feed.push(new TextEncoder().encode('\x18\x1b\\\x1bc\x1b[Hstill here'));
        await until(() => acknowledged === sent + 18);
        assert.match(screen(under), /still here/, `seed ${seed}`);
    }
});

test('widths are those of the C library', () => {
    for (const [code, columns] of [[0x41, 1], [0xe4, 1], [0x301, 0], [0x200d, 0], [0x4e00, 2], [0xac00, 2], [0xff21, 2], [0x1f600, 2], [0x20000, 2], [0xe0100, 0], [0x2500, 1], [0xad, 1]] as const) {
        assert.equal(width(code), columns, code.toString(16));
    }
});

test('nothing but text is pasted', () => {
    const all = String.fromCharCode(...Array.from({ length: 0x100 }, (_, code) => code));
    assert.equal(examine(all, false).text.replace(/[ -~\xa0-\xff]/g, ''), '\t\n\n');
    assert.deepEqual(examine('a\nb', true).reasons, []);
    assert.deepEqual(examine('a\rb', false).reasons, ['newline']);
    assert.deepEqual(examine('a\x1b[201~', true).reasons, ['control']);
    assert.deepEqual(examine('a\u2067b', true).reasons, ['bidi']);
    assert.equal(visible('a\x1b\x7f\u202e\u200b\u0085'), 'a^[^?<U+202E><U+200B><U+0085>');
});
