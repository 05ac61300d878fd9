// Nothing holds the keyboard, and each key has one owner.
import assert from 'node:assert/strict';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const where = page => page.evaluate(() => {
    const active = document.activeElement;
    return active === document.body ? 'page' : `${active.tagName.toLowerCase()} ${active.getAttribute('aria-label') ?? active.title ?? active.textContent?.trim().slice(0, 40) ?? ''}`;
});

scenario('Tab walks through everything and out again, forwards and backwards', async world => {
    const diagram = await world.draw(SHOP);
    for (const key of ['Tab', 'Shift+Tab']) {
        await diagram.page.evaluate(() => document.activeElement?.blur());
        const seen = [];
        for (let i = 0; i < 80; i++) {
            await diagram.key(key);
            const here = await where(diagram.page);
            if (seen.length > 0 && (here === 'page' || here === seen[0])) {
                break;
            }
            assert.ok(here !== seen.at(-1), `${key} stays at ${here}`);
            seen.push(here);
        }
        assert.ok(seen.length < 80, `${key} comes round: ${seen}`);
        assert.ok(seen.some(each => /diagram/i.test(each)), `${key} comes by the canvas: ${seen}`);
        assert.ok(seen.some(each => /palette|Host|host/.test(each)), `${key} comes by the palette: ${seen}`);
    }
});

scenario('what has the keyboard can be seen', async world => {
    const diagram = await world.draw(SHOP);
    const bare = [];
    for (let i = 0; i < 40; i++) {
        await diagram.key('Tab');
        const here = await where(diagram.page);
        if (here === 'page') {
            break;
        }
        const ring = await diagram.page.evaluate(() => {
            for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
                const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
                if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') {
                    return true;
                }
            }
            return false;
        });
        if (!ring) {
            bare.push(here);
        }
    }
    assert.deepEqual(bare, []);
});

scenario('Alt and the arrows walk from element to element', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('host master1')).click();
    const first = (await diagram.selected())[0];
    const seen = new Set([first]);
    for (const key of ['Alt+ArrowRight', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowUp', 'Alt+PageDown', 'Alt+PageUp']) {
        const before = (await diagram.selected())[0];
        await diagram.key(key);
        // where nothing lies that way, the walk stays
        await until('a step', async () => (await diagram.selected())[0] !== before, 1500).catch(() => undefined);
        await becomes('what is selected', async () => (await diagram.selected()).length, 1);
        seen.add((await diagram.selected())[0]);
    }
    assert.ok(seen.size >= 3, [...seen].join());
    assert.equal(await diagram.dirty(), false);
});

scenario('a link is drawn from the keyboard, and only allowed ends can be taken', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('server main')).click();
    await diagram.key('l');
    await diagram.chooser(/Draw a link/).type('Streaming');
    const ends = diagram.chooser(/ to$/);
    await ends.opened();
    const refused = await ends.refused();
    assert.ok(refused.every(({ reason }) => reason?.length > 10), JSON.stringify(refused));
    const [link] = await diagram.added(() => ends.type('spare'));
    assert.match(link, /^link /);
    await becomes('the canvas has the keyboard again', async () => await diagram.canvas.focused() || await diagram.rename.isOpen(), true);
});

scenario('Shift+F10 opens the menu of the selection; Escape closes it and gives the keyboard back', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('host master1')).click();
    await diagram.key('Shift+F10');
    await diagram.menu.opened();
    await diagram.key('ArrowDown', 'ArrowDown', 'Escape');
    await until('closed', async () => !await diagram.menu.isOpen());
    await becomes('the canvas has the keyboard', () => diagram.canvas.focused(), true);
});

// Each key at each place: what it does there, or nothing. "text" stands for a field that edits text.
const KEYS = ['Control+s', 'Control+z', 'Control+Shift+z', 'Control+y', 'Control+x', 'Control+c', 'Control+v', 'Delete', 'Backspace', 'Control+a',
    'F2', 'Control+f', 'n', 'l', 'p', 'r', 'm', 'Enter', 'Escape', 'Shift+F10', 'Alt+ArrowRight', 'Alt+ArrowDown', '.', 'i', 'ArrowLeft', 'ArrowRight',
    'ArrowUp', 'ArrowDown', 'Shift+ArrowLeft', 'Control+ArrowRight', 'g', 'Shift+L', '-', '+', 'Control+0', 'Home', 'f', 'k', 'o', 'Shift+F1', 'a', '7'];

scenario('while a name is typed every key belongs to the text', async world => {
    const diagram = await world.draw(SHOP);
    const wrong = [];
    for (const key of KEYS.filter(each => !['Enter', 'Escape', 'Control+s'].includes(each))) {
        await (await diagram.element('host master1')).click();
        await diagram.key('F2');
        await diagram.rename.field.waitFor();
        await diagram.key(key);
        const open = await diagram.rename.isOpen();
        const others = await diagram.page.locator('[role=menu]:visible, [role=dialog]:visible').count();
        if (!open || others > 0 || await diagram.dirty() || !(await diagram.subjects()).includes('host master1')) {
            wrong.push(`${key}: field ${open ? 'open' : 'closed'}, ${others} popups, ${await diagram.dirty() ? 'changed' : 'unchanged'}`);
            while ((await diagram.steps()) > 0) {
                await diagram.undo();
            }
        }
        await diagram.key('Escape', 'Escape', 'Escape');
        await diagram.rename.field.waitFor({ state: 'hidden' });
    }
    assert.deepEqual(wrong, []);
}, { limit: 180_000 });

scenario('in the palette no key edits the drawing', async world => {
    const diagram = await world.draw(SHOP);
    const wrong = [];
    for (const key of KEYS.filter(each => !['Enter', 'Control+z', 'Control+Shift+z', 'Control+y'].includes(each))) {
        await (await diagram.element('host master1')).click();
        await diagram.palette.tool('Host').focus();
        await diagram.key(key);
        if (await diagram.dirty() || await diagram.rename.isOpen()) {
            wrong.push(key);
        }
        await diagram.key('Escape', 'Escape');
    }
    assert.deepEqual(wrong, []);
}, { limit: 180_000 });

scenario('on the canvas each key does its one thing, once', async world => {
    const wrong = [];
    const diagram = await world.draw(SHOP);
    const host = await diagram.element('host master1');
    for (const [key, done] of [
        ['Delete', async () => !(await diagram.subjects()).includes('host master1')],
        ['F2', () => diagram.rename.isOpen()],
        ['Control+f', () => diagram.chooser('Find an element').isOpen()],
        ['n', () => diagram.chooser('Add').isOpen()],
        ['l', () => diagram.page.getByRole('dialog').first().isVisible()],
        ['Shift+F10', () => diagram.menu.isOpen()],
        ['f', () => diagram.page.getByRole('dialog', { name: 'What is shown' }).isVisible()],
        ['Shift+F1', () => diagram.page.getByRole('dialog').first().isVisible()],
        ['Control+a', async () => (await diagram.selected()).length > 5],
        ['ArrowRight', async () => await diagram.steps() === 1],
        ['Control+ArrowRight', async () => await diagram.steps() === 1],
        ['Escape', async () => (await diagram.selected()).length === 0]
    ]) {
        await host.click();
        await diagram.key(key);
        await until(`${key} does its thing`, done, 3000).catch(error => wrong.push(error.message));
        if (await diagram.steps() > 1) {
            wrong.push(`${key} did ${await diagram.steps()} things`);
        }
        await diagram.key('Escape', 'Escape');
        for (let left = await diagram.steps(); left > 0; left--) {
            await diagram.undo();
            await until('undone', async () => await diagram.steps() < left);
        }
    }
    assert.deepEqual(wrong, []);
}, { limit: 120_000 });

scenario('a link is reconnected and a host moved into another site from the keyboard', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.link('copy')).click();
    await diagram.key('r');
    const which = diagram.page.locator('[role=dialog]:visible, [role=menu]:visible').first();
    await which.waitFor();
    // Which end first, where both could be meant; then where to.
    await diagram.page.keyboard.type('target');
    await diagram.key('Enter');
    await diagram.chooser(/Other target/).type('spare');
    await until('changed', () => diagram.dirty());
    assert.match((await diagram.save()).topology, /copy: \{technology: streaming, from: main, to: spare/);
    await (await diagram.element('host spare1')).click();
    await diagram.key('m');
    await diagram.chooser(/Move spare1/).type('berlin');
    await until('changed', () => diagram.dirty());
    assert.match((await diagram.save()).topology, /spare1: [^\n]*site: berlin/);
});
