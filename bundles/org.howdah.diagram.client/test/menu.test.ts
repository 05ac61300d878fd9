import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLetters, readItems, step } from '../src/ui/menu-model';

test('items are read as the server writes them', () => {
    const items = readItems([
        { id: '1', label: 'Cut', key: 'Ctrl+X', enabled: true, items: [] },
        { id: '', label: '', enabled: false, items: [] },
        { id: '', label: 'Lay Out', enabled: true, items: [{ id: '2', label: 'Everything', enabled: false, items: [] }] }
    ]);
    assert.deepEqual(items.map(i => [i.id, i.label, i.enabled, i.separator ?? false, i.hint]), [
        ['1', 'Cut', true, false, 'Ctrl+X'],
        ['', '', false, true, undefined],
        ['', 'Lay Out', true, false, undefined]
    ]);
    assert.deepEqual(items[2].children?.map(c => [c.id, c.enabled]), [['2', false]]);
    assert.equal(items[0].children, undefined);
});

test('separators never come first, last or twice', () => {
    const line = { id: '', label: '' };
    const items = readItems([line, { id: 'a', label: 'A' }, line, line, { id: 'b', label: 'B' }, line]);
    assert.deepEqual(items.map(i => i.label), ['A', '', 'B']);
});

test('what is no item is left out', () => {
    assert.deepEqual(readItems(undefined), []);
    assert.deepEqual(readItems({ items: 1 }), []);
    assert.deepEqual(readItems([null, 7, 'x', { id: 'a', label: '' , enabled: true }, { label: 'Empty', items: [null] }]), []);
});

test('arrows pass separators and come round', () => {
    const items = readItems([{ id: 'a', label: 'A' }, { label: '-' }, { id: 'b', label: 'B', enabled: false }, { id: 'c', label: 'C' }]);
    assert.equal(step(items, -1, 1), 0);
    assert.equal(step(items, 0, 1), 2, 'a disabled one can be read');
    assert.equal(step(items, 3, 1), 0);
    assert.equal(step(items, 0, -1), 3);
    assert.equal(step([], 0, 1), -1);
});

test('letters find the next item that begins so', () => {
    const items = readItems([{ id: 'a', label: 'Copy' }, { id: 'b', label: 'Cut' }, { id: 'c', label: 'Collapse' }]);
    assert.equal(byLetters(items, 0, 'c'), 1);
    assert.equal(byLetters(items, 1, 'C'), 2);
    assert.equal(byLetters(items, -1, 'cu'), 1);
    assert.equal(byLetters(items, 0, 'x'), -1);
});
