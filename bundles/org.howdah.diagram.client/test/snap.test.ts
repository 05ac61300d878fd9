import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, resized, snap, straight } from '../src/drag/snap';

const NONE = { x: [], y: [] };
const BOX = { x: 13, y: 27, width: 100, height: 50 };

test('without neighbours a box comes to rest on the grid of its container', () => {
    assert.deepEqual(snap(BOX, { x: 4, y: 0 }, NONE, 5), { by: { x: 7, y: 3 }, lines: { x: [], y: [] } });
    assert.deepEqual(snap(BOX, { x: 4, y: 0 }, NONE, 5, { x: 3, y: 7 }).by, { x: 0, y: 0 });
});

test('a line of a neighbour within reach goes before the grid, and is shown', () => {
    const others = linesOf([{ x: 200, y: 90, width: 40, height: 40 }]);
    const { by, lines } = snap(BOX, { x: 184, y: 0 }, others, 5);
    assert.equal(BOX.x + by.x, 200);
    assert.deepEqual(lines.x, [200]);
    assert.deepEqual(lines.y, []);
});

test('Shift keeps to the axis that was moved further', () => {
    assert.deepEqual(straight({ x: 3, y: -9 }), { x: 0, y: -9 });
    assert.deepEqual(straight({ x: 9, y: -9 }), { x: 9, y: 0 });
});

test('a pulled edge stays on the grid and leaves the least size', () => {
    const box = { x: 10, y: 10, width: 100, height: 80 };
    const least = { width: 60, height: 40 };
    assert.deepEqual(resized(box, 'se', { x: 14, y: 6 }, least, false), { x: 10, y: 10, width: 110, height: 90 });
    assert.deepEqual(resized(box, 'nw', { x: 500, y: 500 }, least, false), { x: 50, y: 50, width: 60, height: 40 });
    assert.deepEqual(resized(box, 'e', { x: 3.5, y: 99 }, least, true), { x: 10, y: 10, width: 103.5, height: 80 });
});
