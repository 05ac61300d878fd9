import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeFor, landing, Standing } from '../src/tools/placement';

const site: Standing = { id: 's', kind: 'site', name: 'berlin' };
const host: Standing = { id: 'h', kind: 'host', name: 'master1', parent: site };
const server: Standing = { id: 'v', kind: 'server', name: 'main', parent: host };
const database: Standing = { id: 'd', kind: 'database', name: 'shop', parent: server };
const set: Standing = { id: 'o', kind: 'set', name: 'orders', parent: database };
const all = [site, host, server, database, set];

test('an element lands in the nearest one around that may hold it', () => {
    assert.equal(landing('set', database).container?.id, 'd');
    assert.equal(landing('set', set).container?.id, 'd');
    assert.equal(landing('database', set).container?.id, 'v');
    assert.equal(landing('server', database).container?.id, 'h');
    assert.equal(landing('host', server).container?.id, 's');
    assert.equal(landing('host', undefined).container, undefined);
    assert.equal(landing('site', server).allowed, true);
});

test('over another element of its kind it goes to a free place beside it', () => {
    assert.equal(landing('server', host).free, false);
    assert.equal(landing('server', server).free, true);
    assert.equal(landing('host', site).free, false);
    assert.equal(landing('host', host).free, true);
});

test('where it cannot stand, the reason says what it needs', () => {
    for (const kind of ['database', 'set', 'server'] as const) {
        const landed = landing(kind, undefined);
        assert.equal(landed.allowed, false);
        assert.match(landed.text, /^Not here: a /);
    }
});

test('a new server beside the hosts gets a host of its own', () => {
    const landed = landing('server', site, true);
    assert.deepEqual([landed.allowed, landed.container?.id], [true, 's']);
    assert.match(landed.text, /host of its own/);
    assert.equal(landing('server', undefined, true).allowed, true);
    assert.equal(landing('server', host, true).container?.id, 'h');
});

test('by key it lands in the selection, or in the only place there is', () => {
    assert.equal(homeFor('database', set, all).container?.id, 'v');
    assert.equal(homeFor('database', undefined, all).container?.id, 'v');
    assert.equal(homeFor('server', site, all).container?.id, 'h');
    const other: Standing = { id: 'w', kind: 'server', name: 'replica', parent: host };
    assert.equal(homeFor('database', undefined, [...all, other]).allowed, false);
    assert.equal(homeFor('server', undefined, []).allowed, true);
    assert.equal(homeFor('set', undefined, []).allowed, false);
});
