import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

scenario('a lost connection is told, what was there stays to be read, and it comes back', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    const console = await page.active();
    await console.run('echo before-the-loss');
    await page.server('stop');
    try {
        await until('told', async () => /lost/.test(await console.banner.textContent()));
        await until('/reconnecting|connection lost/', async () => /reconnecting|connection lost/.test(await console.tab.textContent()));
        await until('/^before-the-loss$/m', async () => /^before-the-loss$/m.test(await console.text()));
        await console.banner.getByRole('button', { name: 'Stop trying' }).click();
        await console.becomes('lost');
    } finally {
        await page.server('restart');
    }
    await console.banner.getByRole('button', { name: 'Reconnect now' }).click();
    await console.becomes('open');
    await until('the banner is gone', async () => !await console.banner.isVisible());
    await console.shows('Connected again');
    assert.match(await console.run('echo after-the-loss'), /^after-the-loss$/m);
    await until('/^before-the-loss$/m', async () => /^before-the-loss$/m.test(await console.text()));
});

scenario('connections that were killed are made again without a hand', async world => {
    const page = await world.page({ open: ['master1'] });
    const console = await page.active();
    await page.server('kill');
    await console.shows('Connected again', 20_000);
    await console.becomes('open');
    assert.match(await console.run('echo again'), /^again$/m);
});

scenario('a session that ended says so and stays to be read', async world => {
    const page = await world.page();
    const console = await page.active();
    await console.focus();
    await page.type('echo last-words; exit 3\n');
    await console.becomes('ended');
    await until('/exit code 3/', async () => /exit code 3/.test(await console.banner.textContent()));
    await until('/^last-words$/m', async () => /^last-words$/m.test(await console.text()));
    await page.type('not sent');
    assert.doesNotMatch(await console.text(), /not sent/);
    await console.banner.getByRole('button', { name: 'Reconnect now' }).click();
    await console.becomes('open');
    assert.match(await console.run('echo once-more'), /^once-more$/m);
});

scenario('one that could not be opened tells all of the reason, to be copied', async world => {
    const page = await world.page({ open: [] });
    const reason = 'The host key of slave1 has changed.\nKnown: SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nOffered: SHA256:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB';
    const console = await page.opening('slave1', { fail: reason, hint: 'Line 3 of known_hosts is the old one.' });
    await console.becomes('failed');
    await until('all of it', async () => /Known: SHA256:A{43}\nOffered: SHA256:B{43}/.test(await console.banner.innerText()));
    await until('/Line 3 of known_hosts/', async () => /Line 3 of known_hosts/.test(await console.banner.innerText()));
    await console.banner.getByRole('button', { name: 'Copy text' }).click();
    await until('copied with what to do', async () => (await page.told()).some(what => what.startsWith(`copied ${reason}`) && what.includes('\nLine 3 of known_hosts')));
    await console.banner.getByRole('button', { name: 'Close' }).click();
    await until('closed', async () => (await page.list()).length === 0);
});

scenario('a page opened twice: the first says that the second has the consoles, and gets them back', async world => {
    const page = await world.page();
    const console = await page.active();
    const other = await world.context.newPage();
    await other.goto(page.url);
    await page.page.getByText('are now shown in another place').waitFor();
    await until('shown there', async () => (await other.locator('.tab').count()) === 1);
    await page.page.getByRole('button', { name: 'Show them here' }).click();
    await other.getByText('are now shown in another place').waitFor();
    assert.match(await page.console(console.id).run('echo here-again'), /^here-again$/m);
});
