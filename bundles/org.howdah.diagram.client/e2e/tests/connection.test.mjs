// What is seen when the page and Howdah lose each other.
import assert from 'node:assert/strict';
import { ask } from '../lib/control.mjs';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const notices = async page => (await page.locator('.notice:visible').allInnerTexts()).join('\n');

scenario('a page that is opened a second time goes on there, and can be fetched back', async world => {
    world.expect(/Connection to server got closed/);
    const diagram = await world.draw(SHOP);
    const again = await diagram.page.context().newPage();
    await again.goto(diagram.page.url());
    await again.waitForSelector('body[data-ready=true] .picture');
    await until('the first says where it is shown', async () => /another window/.test(await notices(diagram.page)));
    await diagram.page.getByRole('button', { name: 'Use it here' }).click();
    await diagram.ready();
    await until('now the second says so', async () => /another window/.test(await notices(again)));
    await becomes('what is told', () => notices(diagram.page), '');
});

scenario('a broken connection is told, and mended without a jump', async world => {
    world.expect(/Connection to server got closed|Pending response rejected/);
    await world.context.addInitScript(() => {
        const Socket = globalThis.WebSocket;
        globalThis.WebSocket = class extends Socket {
            constructor(...words) {
                super(...words);
                globalThis.__socket = this;
            }
        };
    });
    const diagram = await world.draw(SHOP);
    await (await diagram.element('server main')).click();
    const viewport = await diagram.canvas.zoomIn();
    await diagram.page.evaluate(() => globalThis.__socket.close());
    await until('it is told', async () => /no longer answers/.test(await notices(diagram.page)));
    await until('it is mended', async () => await notices(diagram.page) === '');
    const main = await diagram.element('server main');
    await until('the picture is there', () => main.shown());
    assert.equal(await diagram.canvas.viewport(), viewport);
    const host = await diagram.create('Host', 'site berlin');
    await until('edits arrive again', async () => (await diagram.subjects()).includes(host));
});

scenario('a page whose editor is closed says so', async world => {
    world.expect(/Connection to server got closed|404/);
    const diagram = await world.draw(SHOP);
    await ask('closePage', { page: diagram.id });
    await until('it is told', async () => /was closed/.test(await notices(diagram.page)));
});

scenario('an empty drawing is begun with a sample, which one undo takes away', async world => {
    const diagram = await world.draw();
    await diagram.page.getByRole('button', { name: 'Start from a sample' }).click();
    await until('it is drawn', async () => (await diagram.subjects()).includes('link copy'));
    await becomes('what is told', () => notices(diagram.page), '');
    await diagram.undo();
    await until('it is empty again', async () => /Drop a host here/.test(await notices(diagram.page)));
    assert.deepEqual(await diagram.subjects(), []);
});
