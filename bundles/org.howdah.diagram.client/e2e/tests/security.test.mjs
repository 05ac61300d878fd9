// Who may reach a page, and what it may do.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { ask } from '../lib/control.mjs';
import { until } from '../lib/wait.mjs';

/** A web page of somebody else, on another port. */
async function stranger(body) {
    const server = createServer((request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>stranger</title>'));
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    try {
        return await body(`http://127.0.0.1:${server.address().port}/`, server.address().port);
    } finally {
        server.close();
    }
}

const socketOf = url => `${url.replace(/^http/, 'ws').replace(/[^/]*$/, '')}socket`;

scenario('a page of another origin gets no socket and no answer, even with the token', async world => {
    const diagram = await world.draw(SHOP);
    await stranger(async address => {
        const page = await world.context.newPage();
        world.expect(/WebSocket|CORS|ERR_FAILED|403|404|Access to fetch|frame-ancestors/);
        await page.goto(address);
        const socket = await page.evaluate(url => new Promise(done => {
            const opened = new WebSocket(url);
            opened.onopen = () => done('open');
            opened.onerror = () => done('refused');
        }), socketOf(diagram.url));
        assert.equal(socket, 'refused');
        const fetched = await page.evaluate(url => fetch(url).then(() => 'read', () => 'refused'), diagram.url);
        assert.equal(fetched, 'refused');
        const framed = await page.evaluate(url => new Promise(done => {
            const frame = document.createElement('iframe');
            frame.onload = () => {
                try {
                    done(frame.contentDocument ? 'readable' : 'empty');
                } catch {
                    done('closed');
                }
            };
            frame.src = url;
            document.body.append(frame);
        }), diagram.url);
        assert.notEqual(framed, 'readable');
    });
    await diagram.create('Host');
});

scenario('without its token nothing answers; with it only under its own name', async world => {
    const diagram = await world.draw(SHOP);
    const url = new URL(diagram.url);
    const status = async (path, headers = {}) => (await world.context.request.get(new URL(path, url).href, { headers, failOnStatusCode: false })).status();
    assert.equal(await status('/'), 404);
    assert.equal(await status('/index.html'), 404);
    assert.equal(await status(`/${'A'.repeat(32)}/index.html`), 404);
    assert.equal(await status(url.pathname), 200);
    assert.equal(await status(url.pathname, { host: `attacker.example:${url.port}` }), 403);
    assert.equal(await status(url.pathname, { origin: 'http://attacker.example' }), 403);
    assert.ok([400, 404].includes(await status(`${url.pathname.replace(/[^/]*$/, '')}..%2f..%2fetc/passwd`)));
    const answer = await world.context.request.get(diagram.url);
    const headers = answer.headers();
    assert.match(headers['content-security-policy'], /default-src 'none'|default-src 'self'/);
    assert.doesNotMatch(headers['content-security-policy'], /script-src[^;]*unsafe/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
});

scenario('the token of a closed editor opens nothing, and its page says so', async world => {
    const diagram = await world.draw(SHOP);
    world.expect(/404|WebSocket|ERR_CONNECTION|Failed to load|Connection to server/);
    await ask('closePage', { page: diagram.id });
    await until('the page says so', async () => /closed|no longer/i.test(await diagram.page.locator('body').innerText()));
    assert.equal((await world.context.request.get(diagram.url, { failOnStatusCode: false })).status(), 404);
    const page = await world.context.newPage();
    await page.goto(diagram.url).catch(() => { });
    assert.equal(await page.locator('svg').count(), 0);
});

scenario('malformed frames end their socket at most; the document and other pages live on', async world => {
    const diagram = await world.draw(SHOP);
    const { page: id, url } = await ask('page', { file: diagram.file });
    const page = await world.context.newPage();
    world.expect(/WebSocket|404|Failed to load/);
    await page.goto(url.replace(/[^/]*$/, 'diagram.css'));
    for (const frame of ['', '{', 'null', '[]', '[[[[', '"text"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":1,"method":"nope","params":{}}',
        '{"jsonrpc":"2.0","id":{"a":1},"method":"initialize","params":7}', '{"jsonrpc":"2.0","method":"process","params":{"clientId":null,"action":{}}}',
        '{"jsonrpc":"2.0","method":"process","params":{"clientId":"x","action":{"kind":"changeBounds","newBounds":[{"elementId":"nope","newSize":{"width":-1e308,"height":"x"}}]}}}',
        '{"jsonrpc":"2.0","method":"process","params":{"clientId":"x","action":{"kind":"howdah.collapse","ids":[null,7,{}],"collapsed":"maybe"}}}',
        '{"a":'.repeat(20_000), '\u0000\u0001', 'x'.repeat(2_000_000)]) {
        await page.evaluate(([address, text]) => new Promise(done => {
            const socket = new WebSocket(address);
            socket.onopen = () => {
                socket.send(text);
                setTimeout(() => {
                    socket.close();
                    done();
                }, 60);
            };
            socket.onerror = done;
        }), [socketOf(url), frame]);
    }
    await page.evaluate(address => new Promise(done => {
        const socket = new WebSocket(address);
        socket.onopen = () => {
            socket.send(new Uint8Array(1000));
            setTimeout(done, 60);
        };
        socket.onerror = done;
    }), socketOf(url));
    await ask('closePage', { page: id });
    await diagram.page.bringToFront();
    const host = await diagram.create('Host', 'site berlin');
    assert.ok((await diagram.subjects()).includes(host));
    assert.equal((await diagram.state()).undo !== null, true);
});

scenario('an action of a page that may not write changes nothing', async world => {
    const diagram = await world.draw(SHOP, { readOnly: true });
    const before = await diagram.subjects();
    await diagram.workbench({ command: 'layoutAll' });
    await diagram.workbench({ command: 'delete' });
    await diagram.workbench({ command: 'undo' });
    assert.deepEqual(await diagram.subjects(), before);
    assert.equal(await diagram.dirty(), false);
});
