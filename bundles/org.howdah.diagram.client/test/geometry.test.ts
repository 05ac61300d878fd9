import assert from 'node:assert/strict';
import { test } from 'node:test';
import { border, contains, overlap, pathOf, plainCurve, routeBounds, spanned, union } from '../src/views/geometry';

const BOX = { x: 10, y: 20, width: 100, height: 40 };

test('a route lies in the box around its points; one without points has no size', () => {
    assert.deepEqual(routeBounds([{ x: 5, y: 9 }, { x: -5, y: 1 }]), { x: -5, y: 1, width: 10, height: 8 });
    assert.deepEqual(routeBounds([]), { x: 0, y: 0, width: -1, height: -1 });
});

test('boxes that touch overlap, and a box contains itself', () => {
    assert.ok(overlap(BOX, { x: 110, y: 0, width: 5, height: 100 }));
    assert.ok(!overlap(BOX, { x: 111, y: 0, width: 5, height: 100 }));
    assert.ok(contains(BOX, BOX));
    assert.ok(!contains(BOX, { ...BOX, width: 101 }));
});

test('the union leaves out what has no size', () => {
    assert.deepEqual(union([BOX, { x: 0, y: 0, width: -1, height: -1 }]), BOX);
    assert.equal(union([]), undefined);
});

test('two corners span the same box in either order', () => {
    assert.deepEqual(spanned({ x: 3, y: 8 }, { x: 1, y: 2 }), { x: 1, y: 2, width: 2, height: 6 });
});

test('a curved route of 3n + 1 points is cubic, any other is straight', () => {
    const four = [0, 1, 2, 3].map(i => ({ x: i, y: i * 1.004 }));
    assert.equal(pathOf(four, true), 'M0,0C1,1 2,2.01 3,3.01');
    assert.equal(pathOf(four.slice(0, 3), true), 'M0,0L1,1L2,2.01');
    assert.equal(pathOf([], true), '');
});

test('a line leaves a box at its border, or ends inside it', () => {
    assert.deepEqual(border(BOX, { x: 1000, y: 40 }), { x: 110, y: 40 });
    assert.deepEqual(border(BOX, { x: 60, y: -500 }), { x: 60, y: 20 });
    assert.deepEqual(border(BOX, { x: 61, y: 40 }), { x: 61, y: 40 });
    assert.deepEqual(border(BOX, { x: 60, y: 40 }), { x: 60, y: 40 });
});

test('a plain curve goes from border to border', () => {
    assert.equal(plainCurve(BOX, { ...BOX, x: 310 }), 'M110,40C210,40 210,40 310,40');
});
