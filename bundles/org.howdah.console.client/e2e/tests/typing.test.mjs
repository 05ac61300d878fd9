import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

scenario('what is typed is run there, and its output is shown', async world => {
    const page = await world.page();
    const console = await page.active();
    assert.match(await console.run('echo $((6*7)) "$TERM"'), /^42 xterm-256color$/m);
});

scenario('umlauts and CJK go there and come back', async world => {
    const page = await world.page();
    const console = await page.active();
    await console.focus();
    await page.page.keyboard.insertText("printf '%s' 'Grüße 日本語' | od -An -tx1 | tr -d ' \\n'; echo");
    await page.key('Enter');
    await console.shows('4772c3bcc39f6520e697a5e69cace8aa9e');
    await until('/Grüße 日本語/', async () => /Grüße 日本語/.test(await console.text()));
});

scenario('Ctrl+C, Tab, Escape and the arrows belong to the far side', async world => {
    const page = await world.page();
    const console = await page.active();
    await console.focus();
    await page.type('cat -v\n');
    await page.type('x');
    for (const key of ['Escape', 'Tab', 'ArrowUp', 'F10', 'Control+w', 'Control+t', 'Alt+b']) {
        await page.key(key);
    }
    await page.key('Enter');
    await console.shows('^[');
    await page.key('Control+c');
    await until('the prompt is back', async () => /\$ ?$/.test(await console.text()));
    await until('it has the keyboard', async () => await console.hasKeyboard());
});

scenario('the far side is told the size of the pane, also when it changes', async world => {
    const page = await world.page();
    const console = await page.active();
    const first = await console.size();
    assert.match(await console.run('stty size'), new RegExp(`^${first.rows} ${first.cols}$`, 'm'));
    await page.page.setViewportSize({ width: 900, height: 500 });
    await until('another size', async () => (await console.size()).cols < first.cols);
    const then = await console.size();
    await until('told there', async () => new RegExp(`^${then.rows} ${then.cols}$`, 'm').test(await console.run('stty size')));
});
