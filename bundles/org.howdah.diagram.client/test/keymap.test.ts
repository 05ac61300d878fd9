import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindingOf, conflicts, KEY_MAP, keyOf, nameOf, rowsOf } from '../src/keys/keymap';
import { strings } from '../src/strings';

test('no key has two meanings at one place', () => assert.deepEqual(conflicts(), []));

test('two bindings of a key at one place are found', () => {
    const [first] = KEY_MAP;
    assert.deepEqual(conflicts([first, { ...first, action: 'other' }]), first.when.map(when => `${when}: ${first.key}`));
});

test('strokes are named as people write them', () => {
    assert.equal(nameOf({ key: 'z', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z');
    assert.equal(nameOf({ key: 'Z', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z');
    assert.equal(nameOf({ key: 'z', metaKey: true }), 'Ctrl+Z');
    assert.equal(nameOf({ key: 'ArrowLeft', altKey: true, shiftKey: true }), 'Alt+Shift+Left');
    assert.equal(nameOf({ key: '?', shiftKey: true }), '?');
    assert.equal(nameOf({ key: '+', ctrlKey: true, shiftKey: true }), 'Ctrl++');
    assert.equal(nameOf({ key: '=', ctrlKey: true }), 'Ctrl++');
    assert.equal(nameOf({ key: 'F10', shiftKey: true }), 'Shift+F10');
});

test('with Ctrl the place of a key counts where it gives no Latin letter', () => {
    assert.equal(nameOf({ key: 'я', code: 'KeyZ', ctrlKey: true }), 'Ctrl+Z');
    assert.equal(nameOf({ key: 'я', code: 'KeyZ' }), 'Я');
});

test('the workbench owns its keys where it hosts the page, the page owns all elsewhere', () => {
    for (const key of ['s', 'z', 'y', 'x', 'c', 'v', 'a', 'f']) {
        const stroke = { key, ctrlKey: true };
        assert.ok(bindingOf(stroke, 'canvas', false), `Ctrl+${key} in a browser`);
        assert.equal(bindingOf(stroke, 'canvas', true), undefined, `Ctrl+${key} in the workbench`);
    }
    for (const key of ['Delete', 'F2']) {
        assert.ok(bindingOf({ key }, 'canvas', false));
        assert.equal(bindingOf({ key }, 'canvas', true), undefined);
    }
    assert.equal(bindingOf({ key: 'n' }, 'canvas', true)?.action, 'add');
});

test('in the palette and with a tool in the hand no key edits', () => {
    for (const when of ['palette', 'tool'] as const) {
        for (const stroke of [{ key: 'Delete' }, { key: 'z', ctrlKey: true }, { key: 'ArrowLeft' }, { key: 'v', ctrlKey: true }, { key: 'n' }]) {
            assert.equal(bindingOf(stroke, when, false), undefined, `${nameOf(stroke)} in ${when}`);
        }
        assert.equal(bindingOf({ key: 'Escape' }, when, false)?.action, 'cancel');
    }
});

test('an unmapped key is nobody’s here', () => assert.equal(bindingOf({ key: 'F5' }, 'canvas', false), undefined));

test('every row of the list of keys has words, and arrows are one row', () => {
    for (const group of Object.keys(strings.keyGroups)) {
        const rows = rowsOf(group);
        assert.ok(rows.length > 0, group);
        for (const { action } of rows) {
            assert.ok(strings.actions[action], `words for ${action}`);
        }
    }
    assert.deepEqual(rowsOf('select').find(row => row.action === 'walk')?.keys, ['Alt+Arrows']);
    assert.deepEqual(rowsOf('edit').find(row => row.action === 'redo')?.keys, ['Ctrl+Shift+Z', 'Ctrl+Y']);
    assert.equal(keyOf('undo'), 'Ctrl+Z');
});
