// Output that means harm: nothing is answered, memory stays bounded, the page goes on reacting, the clipboard is not touched.
import assert from 'node:assert/strict';
import { flood, listen, sent, show } from '../lib/output.mjs';
import { figure, scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

const MB = 1 << 20;

async function listened(world) {
    const page = await world.page();
    const console = await page.active();
    await console.focus();
    await listen(console);
    return { page, console };
}

const QUESTIONS = {
    'device attributes': ['\x1b[c', '\x1b[0c', '\x1b[>c', '\x1b[>0c', '\x1b[=c', '\x1bZ', '\x9bc'],
    'status and cursor': ['\x1b[5n', '\x1b[6n', '\x1b[?6n', '\x1b[?15n', '\x1b[?25n', '\x1b[?26n', '\x1b[?53n', '\x1b[?996n'],
    'modes': ['\x1b[4$p', '\x1b[20$p', '\x1b[?1$p', '\x1b[?25$p', '\x1b[?1049$p', '\x1b[?2004$p', '\x1b[?2026$p'],
    'settings': ['\x1bP$qm\x1b\\', '\x1bP$q r\x1b\\', '\x1bP$q q\x1b\\', '\x1bP$q"p\x1b\\', '\x1bP$qzz\x1b\\', '\x1bP+q544e\x1b\\'],
    'window': ['\x1b[11t', '\x1b[13t', '\x1b[14t', '\x1b[15t', '\x1b[16t', '\x1b[18t', '\x1b[19t', '\x1b[20t', '\x1b]2;echo me\x07\x1b[21t', '\x1b[22t\x1b[23t', '\x1b[>c'],
    'version, keyboard, checksum': ['\x1b[>q', '\x1b[>0q', '\x1b[?u', '\x1b[>1u\x1b[?u', '\x1b[x', '\x1b[1x', '\x1b[1;1;1;1;5;5*y', '\x1b[?1;1;0S', '\x1b[?4m', '\x05'],
    'colours': ['\x1b]4;1;?\x07', '\x1b]4;0;?;1;?\x1b\\', '\x1b]5;0;?\x07', '\x1b]10;?\x07', '\x1b]11;?\x07', '\x1b]12;?\x07', '\x1b]10;?;?;?\x07', '\x1b]17;?\x07', '\x1b]19;?\x07', '\x1b]21;foreground=?\x07'],
    'clipboard and others': ['\x1b]52;c;?\x07', '\x1b]52;p;?\x1b\\', '\x1b]50;?\x07', '\x1b]60\x07', '\x1b]1337;ReportCellSize\x07', '\x1b[?1004h', '\x1b[?1004l']
};

scenario('nothing is answered that a program asks', async world => {
    const { page, console } = await listened(world);
    for (const [what, questions] of Object.entries(QUESTIONS)) {
        for (const question of questions) {
            await show(console, question);
            assert.deepEqual(await sent(console), [], `${what}: ${JSON.stringify(question)}`);
        }
    }
    // The same terminal without what swallows them answers, so the list means something.
    const answers = await page.page.evaluate(([id, all]) => new Promise(done => {
        const { terminal } = globalThis.howdahConsoles.console(id).pane;
        const bare = new terminal.constructor({ allowProposedApi: true });
        const host = document.body.appendChild(document.createElement('div'));
        bare.open(host);
        const got = [];
        bare.onData(data => got.push(data));
        bare.write(all, () => {
            bare.dispose();
            host.remove();
            done(got.length);
        });
    }), [console.id, Object.values(QUESTIONS).flat().join('')]);
    assert.ok(answers >= 25, `a bare terminal answered ${answers} times`);
    await page.type('x');
    assert.deepEqual(await sent(console), ['x'], 'a key goes out');
});

scenario('what goes out without a key, a paste, the mouse or an input method is dropped', async world => {
    const { page, console } = await listened(world);
    const answer = data => page.page.evaluate(([id, text]) => globalThis.howdahConsoles.console(id).pane.terminal._core.coreService.triggerDataEvent(text), [console.id, data]);
    await answer('rm -rf /\r');
    await page.type('y');
    await answer('z');
    assert.deepEqual(await sent(console), ['y']);
    await page.page.evaluate(id => globalThis.howdahConsoles.console(id).pane.terminal.blur(), console.id);
    await console.focus();
    await show(console, '\x1b[?1004h');
    await page.page.evaluate(id => globalThis.howdahConsoles.console(id).pane.terminal.blur(), console.id);
    assert.deepEqual(await sent(console), ['y'], 'the focus is not told to a shell');
    await show(console, '\x1b[?1049h\x1b[?1004h');
    await console.focus();
    assert.deepEqual((await sent(console)).slice(1), ['\x1b[I'], 'it is to a full-screen program');
});

scenario('output reads and writes no clipboard', async world => {
    const { page, console } = await listened(world);
    await page.page.evaluate(() => navigator.clipboard.writeText('mine'));
    for (const target of ['c', 'p', 's', '', 'c0']) {
        await show(console, `\x1b]52;${target};${btoa('rm -rf /')}\x07\x1b]52;${target};${btoa('evil')}\x1b\\`);
    }
    await show(console, `\x1b]1337;Copy=:${btoa('evil')}\x07\x1b]1337;CopyToClipboard=\x07evil\x1b]1337;EndCopy\x07\x1b]5522;type=write\x1b\\`);
    assert.equal(await page.page.evaluate(() => navigator.clipboard.readText()), 'mine');
    assert.deepEqual(await sent(console, 'copy'), []);
});

for (const [name, start] of Object.entries({ OSC: '\x1b]0;', 'OSC 8': '\x1b]8;;http://', 'OSC 52': '\x1b]52;c;', 'OSC without number': '\x1b]', DCS: '\x1bP', 'DCS $q': '\x1bP$q', APC: '\x1b_', PM: '\x1b^', SOS: '\x1bX' })) {
    scenario(`an ${name} string that does not end is broken off, in bounded memory`, async world => {
        const { console } = await listened(world);
        const endless = () => flood(console, 'x'.repeat(99) + '\n', (name === 'OSC' || name === 'DCS' ? 100 : 8) * MB, { before: start, after: '\r\nshown again' });
        let { heap, blocked, seconds } = await endless();
        if (blocked >= 200) {
            // Another program of this machine may have had the processor: a fault is there each time.
            ({ heap, blocked, seconds } = await endless());
        }
        assert.ok(heap < 96 * MB, `${heap >> 20} MB more on the heap`);
        assert.ok(blocked < 200, `${blocked} ms without reaction, ${seconds} s in all`);
        assert.match(await console.text(), /shown again$/);
        await show(console, start);
        await console.page.keyboard.press('Control+c');
        await show(console, '\r\nafter Ctrl+C');
        assert.match(await console.text(), /after Ctrl\+C/, 'breaking off ends a string at once');
    }, { limit: 90_000 });
}

const COSTLY = {
    'plain text': ['The quick brown fox jumps over the lazy dog, again and again.\r\n', 8 * MB],
    'a line without an end': ['abcdefghij', 50 * MB],
    'repeated letters': ['x\x1b[2147483647b'],
    'inserted lines': ['\x1b[H\x1b[999999999L'],
    'deleted lines': ['\x1b[H\x1b[2147483647M'],
    'scrolling up and down': ['\x1b[2147483647S\x1b[2147483647T'],
    'inserted characters': ['\x1b[2147483647@\x1b[2147483647P\x1b[2147483647X'],
    'tabs': ['\x1b[2147483647I\x1b[2147483647Z\x1bH'],
    'columns': ['\x1b[2147483647 @\x1b[2147483647 A\x1b[2147483647\'}\x1b[2147483647\'~'],
    'the cursor far out': ['\x1b[2147483647;2147483647H\x1b[2147483647A\x1b[2147483647C\x1b[2147483647d'],
    'scroll regions': ['\x1b[1;2r\n\x1b[0;99999999r\x1bM'],
    'many parameters': ['\x1b[' + '1;'.repeat(5000) + 'm'],
    'a parameter without an end': ['1', 8 * MB, '\x1b['],
    'filling the screen': ['\x1b#8'],
    'clearing': ['\x1b[2J\x1b[3J'],
    'full resets': ['\x1bc', MB / 16],
    'alternate screens': ['\x1b[?1049h\x1b[?1049l'],
    'modes': ['\x1b[?1000;1002;1003;1004;1006;2004;12;25;7;6;1h\x1b[20h\x1b[4h\x1b[?1000;1002;1003;1004;1006;2004;12;25;6;1l\x1b[20l\x1b[4l'],
    'titles': ['\x1b]0;a title that changes and changes\x07'],
    'bells': ['\x07'],
    'links': ['\x1b]8;;http://example.org/x\x1b\\a\x1b]8;;\x1b\\\r', 4 * MB],
    'links over many lines': ['x\r\n', MB, '\x1b]8;id=1;http://example.org/\x1b\\'],
    'addresses': ['http://example.org/path ', 2 * MB],
    'stacked accents': ['\u0301', MB, 'e'],
    'wide letters': ['表ポあＡ鷗', 4 * MB],
    'broken UTF-8': ['\ufffd', 2 * MB],
    'colours of the palette': ['\x1b]4;1;rgb:ff/00/00\x07\x1b]11;#123456\x07\x1b]104\x07'],
    'a colour for each letter': ['\x1b[38;2;1;2;3mx\x1b[48;5;7my\x1b[4:3;58:2::1:2:3mz', 2 * MB],
    'synchronised output': ['\x1b[?2026hx'],
    'sequences in disguise': ['\u009b2147483647S\u009b2147483647T']
};

for (const [name, [unit, bytes = MB / 8, before]] of Object.entries(COSTLY)) {
    scenario(`the page goes on reacting while it is sent ${name}`, async world => {
        const { page, console } = await listened(world);
        await flood(console, 'text above\r\n', MB / 4);
        let told = await flood(console, unit, bytes, { before });
        if (told.blocked >= 200) {
            // Another program of this machine may have had the processor: a fault is there each time.
            told = await flood(console, unit, bytes, { before });
        }
        figure(`${name}: ${told.blocked} ms without reaction, ${(bytes / 1e6 / told.seconds).toFixed(1)} MB/s, ${(told.heap / MB).toFixed(0)} MB`);
        assert.ok(told.blocked < 200, `${told.blocked} ms without reaction`);
        assert.ok(told.heap < 96 * MB, `${(told.heap / MB).toFixed(0)} MB more on the heap`);
        const start = Date.now();
        await page.page.setViewportSize({ width: 900, height: 600 });
        await until('it took the new size', async () => (await console.size()).cols < 120);
        assert.ok(Date.now() - start < 3000, 'a new size takes its time');
        // The shell draws its line again for the new size, whenever that is.
        await show(console, '\x1b\\\x18\x1bc\x1b[?2026l\x1b[mback\r\n\r\n');
        assert.match(await console.text(), /^back$/m);
        assert.deepEqual(await sent(console), []);
    }, { limit: 120_000 });
}
