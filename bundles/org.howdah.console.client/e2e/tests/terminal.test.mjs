// What a terminal owes its user: widths, colours, pasting, copying, links, search, input methods, lines of Howdah's own.
import assert from 'node:assert/strict';
import { listen, sent, show } from '../lib/output.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

async function listened(world, words) {
    const page = await world.page(words);
    const console = await page.active();
    await console.focus();
    await listen(console);
    return { page, console };
}

function inPane(console, work, word) {
    return console.page.evaluateHandle(id => globalThis.howdahConsoles.console(id).pane, console.id).then(handle => handle.evaluate(work, word));
}

scenario('characters take the columns that the far side counts', async world => {
    const { console } = await listened(world);
    const widths = { 'a': 1, 'ü': 1, 'é': 1, 'e\u0301': 1, '日': 2, '한': 2, 'ｱ': 1, 'Ａ': 2, '😀': 2, '🫨': 2, '❤': 1, '❤\ufe0f': 1, '\u00ad': 1, '│': 1, '█': 1, '\ue0b0': 1, '\u200b': 0, 'ก\u0e33': 2,
        '👩\u200d🔬': 4, '🇩🇪': 2, '\u1100\u1161': 2, '\u{20000}': 2, '€': 1, '…': 1, 'ﷺ': 1, 'א': 1, 'ا': 1 };
    for (const [text, columns] of Object.entries(widths)) {
        await show(console, `\r\x1b[Kx${text}`);
        await becomes(`${text} ${[...text].map(letter => letter.codePointAt(0).toString(16))}`, () => inPane(console, each => each.terminal.buffer.active.cursorX - 1), columns);
    }
});

for (const dark of [false, true]) {
    scenario(`all sixteen colours can be read, ${dark ? 'dark' : 'light'}`, async world => {
        const { page, console } = await listened(world, { dark });
        const all = Array.from({ length: 16 }, (_, i) => `\x1b[${i < 8 ? 30 + i : 82 + i}mcolour${i}\x1b[m\r\n`).join('');
        await show(console, `\x1b[2J\x1b[H${all}\x1b[1mbold\x1b[m \x1b[2mdim\x1b[m\r\n`);
        const contrasts = await until('they are drawn', () => page.page.evaluate(() => {
            const light = text => {
                const [r, g, b] = text.match(/[\d.]+/g).slice(0, 3).map(Number).map(c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = light(getComputedStyle(document.querySelector('.pane')).backgroundColor);
            const found = [...document.querySelectorAll('.xterm-rows span')].filter(span => /^colour\d+/.test(span.textContent)).map(span => {
                const ink = light(getComputedStyle(span).color);
                return [span.textContent, (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)];
            });
            return found.length === 16 ? found : undefined;
        }));
        for (const [name, contrast] of contrasts) {
            assert.ok(contrast >= 4.5, `${name}: ${contrast.toFixed(2)}`);
        }
    });
}

scenario('256 and true colours, attributes and the alternate screen', async world => {
    const { console } = await listened(world);
    await show(console, '\x1b[2J\x1b[H\x1b[38;2;10;200;30mT\x1b[48;5;208mP\x1b[0;1;3;4;9mA\x1b[m');
    const cells = await inPane(console, each => [0, 1, 2].map(x => {
        const cell = each.terminal.buffer.active.getLine(each.terminal.buffer.active.baseY).getCell(x);
        return [cell.isFgRGB(), cell.getFgColor(), cell.isBgPalette(), cell.getBgColor(), !!cell.isBold(), !!cell.isItalic(), !!cell.isUnderline(), !!cell.isStrikethrough()];
    }));
    assert.deepEqual(cells[0].slice(0, 2), [true, 0x0ac81e]);
    assert.deepEqual(cells[1].slice(2, 4), [true, 208]);
    assert.deepEqual(cells[2].slice(4), [true, true, true, true]);
    await show(console, '\x1b[?1049h\x1b[Halt');
    await becomes('the screen', () => console.text(), 'alt');
    await show(console, '\x1b[?1049l');
    await until('/^TPA/', async () => /^TPA/.test(await console.text()));
});

scenario('lines are never turned around, and what would turn them is seen', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[2J\x1b[Hsafe\u202egnp.exe \u2066x\u2069 \u200f\r\nשלום אבג 123\r\n');
    assert.match(await console.text(), /safe\ufffdgnp\.exe \ufffdx\ufffd \ufffd/);
    // Over the borders of frames too, where the first bytes were given out already.
    for (const [first, second] of [['\xe2\x80', '\xaegnp'], ['\xe2', '\x80\xaegnp'], ['\xe2\x81', '\xa6gnp']]) {
        await show(console, `\x1b[2J\x1b[Hsafe${first}`, { raw: true });
        await show(console, second, { raw: true });
        assert.match(await console.text(), /^safe\ufffdgnp/);
    }
    // A character that comes in two frames is whole.
    const bytes = new TextEncoder().encode('–„…€😀');
    for (let cut = 1; cut < bytes.length; cut++) {
        await show(console, '\x1b[2J\x1b[H');
        await show(console, String.fromCharCode(...bytes.slice(0, cut)), { raw: true });
        await show(console, String.fromCharCode(...bytes.slice(cut)), { raw: true });
        await becomes(`cut after ${cut} bytes`, () => console.text(), '–„…€😀');
    }
    await show(console, '\x1b[2J\x1b[Hאבג end\r\n');
    const places = await until('it is drawn', () => page.page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('.xterm-rows > div'), NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            [...node.data].forEach((letter, at) => {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                found.push([letter, range.getBoundingClientRect().left]);
            });
        }
        return found.length > 6 ? found.slice(0, 7) : undefined;
    }));
    assert.equal(places.map(([letter]) => letter).join(''), 'אבג end');
    places.slice(1).forEach(([letter, left], at) => assert.ok(left > places[at][1], `${letter} stands right of ${places[at][0]}`));
});

scenario('a paste that would run, or that hides something, is shown first; control characters never go in', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[?2004l'); // the shell's readline had asked for brackets
    const paste = text => inPane(console, (each, word) => each.paste(word), text);
    await paste('plain text');
    await becomes('what was sent', () => sent(console), ['plain text']);
    await paste('rm -rf /\n');
    const dialog = page.dialog();
    await dialog.waitFor();
    await until('/run as soon as/', async () => /run as soon as/.test(await dialog.innerText()));
    await page.key('Escape');
    assert.equal((await sent(console)).length, 1, 'refused: nothing went out');
    await paste('a\x1b[201~b\x03\x9bc\x00');
    await until('/a\\^\\[\\[201~b\\^C<U\\+009B>c\\^@/', async () => /a\^\[\[201~b\^C<U\+009B>c\^@/.test(await dialog.innerText()));
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await becomes('what was sent', async () => (await sent(console)).at(-1), 'a[201~bc');
    await paste('one\ntwo');
    await dialog.getByRole('button', { name: /one line/i }).click();
    await becomes('what was sent', async () => (await sent(console)).at(-1), 'one two');
    await paste('safe\u202egnp');
    assert.match(await dialog.innerText(), /safe<U\+202E>gnp/);
    await page.key('Escape');
    // A program that asked for brackets gets them, and cannot be made to see their end too early.
    await show(console, '\x1b[?2004h');
    await paste('one\ntwo');
    await becomes('what was sent', async () => (await sent(console)).at(-1), '\x1b[200~one\rtwo\x1b[201~');
    await paste('x\x1b[201~rm -rf /\n');
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await becomes('what was sent', async () => (await sent(console)).at(-1), '\x1b[200~x[201~rm -rf /\r\x1b[201~');
    await show(console, '\x1b[?2004l');
});

scenario('the browser’s own way of pasting asks too', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[?2004l');
    const before = (await sent(console)).length;
    await page.page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'echo run\n');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.dialog().waitFor();
    assert.equal((await sent(console)).length, before);
});

scenario('copied text has wrapped lines joined and no blanks at their ends', async world => {
    const { page, console } = await listened(world);
    const { cols } = await console.size();
    await show(console, `\x1b[2J\x1b[H${'w'.repeat(cols + 5)}\r\nshort   \x1b[20Cx\x1b[K\r\nend`);
    await inPane(console, each => each.terminal.selectAll());
    await page.key('Control+Shift+C');
    const copied = (await sent(console, 'copy')).at(-1).trim().split('\n');
    assert.ok(copied.includes('w'.repeat(cols + 5)));
    assert.ok(copied.some(line => /^short {23}x$/.test(line)), JSON.stringify(copied));
});

scenario('selected text is copied at once where the settings say so', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[2J\x1b[Hword other');
    const row = await page.page.locator('.xterm-screen').first().boundingBox();
    await page.page.mouse.dblclick(row.x + 12, row.y + 8);
    assert.deepEqual(await sent(console, 'copy'), []);
    await inPane(console, each => each.settings({ ...each.now, copyOnSelect: true }));
    await page.page.mouse.dblclick(row.x + 60, row.y + 8);
    await until('copied', async () => (await sent(console, 'copy')).includes('other'));
});

scenario('links: http and https only, also over wrapped lines, with their target told, opened by a click', async world => {
    const { page, console } = await listened(world);
    const { cols } = await console.size();
    const long = `https://example.org/${'a'.repeat(cols)}`;
    await show(console, `\x1b[2J\x1b[Hsee http://example.org/x here\r\n\x1b]8;;https://real.example/path\x1b\\http://shown.example\x1b]8;;\x1b\\\r\n`
        + `\x1b]8;;file:///etc/passwd\x1b\\file\x1b]8;;\x1b\\ \x1b]8;;javascript:alert(1)\x1b\\script\x1b]8;;\x1b\\ file:///etc/passwd javascript:alert(1) ftp://a.example\r\n${long}\r\n`);
    const screen = await page.page.locator('.xterm-screen').first().boundingBox();
    const cell = await inPane(console, each => each.terminal._core._renderService.dimensions.css.cell);
    const at = (column, line) => [screen.x + (column + 0.5) * cell.width, screen.y + (line + 0.5) * cell.height];
    const tip = page.page.locator('.pane-link');
    const over = async (column, line) => {
        await page.page.mouse.move(...at(90, 20));
        await page.page.mouse.move(...at(column, line));
        await page.page.mouse.move(...at(column + 1, line));
    };
    await over(8, 0);
    await until('its target is told', async () => (await tip.isVisible()) && (await tip.textContent()) === 'http://example.org/x');
    await page.page.mouse.click(...at(9, 0));
    await over(3, 1);
    await until('the real target is told', async () => (await tip.isVisible()) && (await tip.textContent()) === 'https://real.example/path');
    await page.page.mouse.click(...at(4, 1));
    await over(5, 4);
    await until('wrapped', async () => (await tip.isVisible()) && (await tip.textContent()) === long);
    await page.page.mouse.click(...at(6, 4));
    await until('opened', async () => (await sent(console, 'link')).length === 3);
    await becomes('what was sent', () => sent(console, 'link'), ['http://example.org/x', 'https://real.example/path', long]);
    for (const column of [1, 6, 14, 36, 58]) {
        await over(column, 2);
        await page.page.mouse.click(...at(column, 2));
        assert.ok(await tip.isHidden(), `column ${column}`);
    }
    assert.equal((await sent(console, 'link')).length, 3);
});

scenario('the search counts, goes around and takes case and expressions into account', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[2J\x1b[3J\x1b[Hneedle Needle\r\nNEEDLE needle99\r\n');
    await page.key('Control+Shift+F');
    await page.type('needle');
    const said = console.search.locator('.find-said');
    await until('four', async () => /of 4/.test(await said.textContent()));
    await console.search.getByRole('button', { name: /case/i }).click();
    await until('two', async () => /of 2/.test(await said.textContent()));
    await console.search.getByRole('button', { name: /expression/i }).click();
    await page.page.locator('.find-input:visible').fill('needle\\d+');
    await until('one', async () => /of 1/.test(await said.textContent()));
    await becomes('the selection', () => inPane(console, each => each.terminal.getSelection()), 'needle99');
    await page.key('Escape');
    assert.equal(await inPane(console, each => each.terminal.hasSelection()), false);
});

scenario('an input method’s text goes out once, when it is done', async world => {
    const { page, console } = await listened(world);
    const client = await page.page.context().newCDPSession(page.page);
    await client.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await client.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    assert.deepEqual(await sent(console), []);
    await client.send('Input.insertText', { text: '日本' });
    await until('sent', async () => (await sent(console)).join('') === '日本');
    await page.page.keyboard.insertText('ß');
    await page.type('äöüé');
    await until('umlauts', async () => (await sent(console)).join('') === '日本ßäöüé');
});

scenario('a line of Howdah’s own leaves what a program had switched on, and no output looks like it', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[2J\x1b[Hbefore\r\n\x1b[?1049h\x1b[?1003h\x1b[?1006h\x1b[?2004h\x1b[?25l\x1b[2;5r\x1b[31;44mprogram\x1b]0;unended');
    await inPane(console, each => new Promise(done => {
        each.note('Connection lost: 12 kB were not shown \x1b[31m', true);
        each.terminal.write('', done);
    }));
    const now = await inPane(console, each => [each.terminal.buffer.active.type, each.terminal.modes.mouseTrackingMode, each.terminal.modes.bracketedPasteMode,
        each.terminal._core.coreService.isCursorHidden]);
    assert.deepEqual(now, ['normal', 'none', false, false]);
    const shown = page.page.locator('.pane-note');
    await shown.waitFor();
    await until('/^Connection lost: 12 kB were not shown/', async () => /^Connection lost: 12 kB were not shown/.test(await shown.textContent()));
    await until('/before\\nConnection lost/', async () => /before\nConnection lost/.test(await console.text()));
    await show(console, 'after');
    const cell = await inPane(console, each => {
        const { active } = each.terminal.buffer;
        return active.getLine(active.baseY + active.cursorY).getCell(0);
    });
    assert.ok(cell !== undefined);
    await until('/\\nafter$/', async () => /\nafter$/.test(await console.text()));
});

scenario('titles and bells come seldom, whatever is sent', async world => {
    const { console } = await listened(world);
    await show(console, Array.from({ length: 3000 }, (_, i) => `\x1b]0;title ${i}\x1b\\\x07`).join('') + '\x1b]2;last\u202e one\x07');
    await until('the last one is told', async () => (await sent(console, 'title')).at(-1) === 'last\ufffd one');
    assert.ok((await sent(console, 'title')).length < 10);
    assert.ok(await sent(console, 'bell') < 10);
});

scenario('settings act at once: size of the font, lines kept, cursor, theme', async world => {
    const { console } = await listened(world);
    const before = await console.size();
    await inPane(console, each => each.settings({ ...each.now, fontSize: each.now.fontSize + 6, scrollback: 100, cursorStyle: 'bar', dark: !each.now.dark }));
    assert.ok((await console.size()).cols < before.cols && (await console.size()).rows < before.rows);
    await show(console, 'line\r\n'.repeat(1000));
    assert.equal(await inPane(console, each => each.terminal.buffer.active.length), 100 + (await console.size()).rows);
    await becomes('the option', () => inPane(console, each => each.terminal.options.cursorStyle), 'bar');
});

scenario('the mouse is told to a program that asked for it, and Ctrl with the wheel changes the size', async world => {
    const { page, console } = await listened(world);
    await show(console, '\x1b[?1049h\x1b[?1000h\x1b[?1006h');
    const screen = await page.page.locator('.xterm-screen').first().boundingBox();
    await page.page.mouse.click(screen.x + 100, screen.y + 60);
    const reports = (await sent(console)).join('');
    assert.match(reports, /^\x1b\[<0;\d+;\d+M\x1b\[<0;\d+;\d+m$/);
    await page.page.keyboard.down('Control');
    const before = await console.size();
    await page.page.mouse.wheel(0, -100);
    await until('larger', async () => (await console.size()).cols < before.cols);
    await page.page.keyboard.up('Control');
});
