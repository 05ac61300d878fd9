import assert from 'node:assert/strict';
import { test } from 'node:test';
import { border, curve, neighbour, nextLine, snap } from '../src/tools/geometry';

const at = (x: number, y: number): { bounds: { x: number; y: number; width: number; height: number } } => ({ bounds: { x, y, width: 10, height: 10 } });

test('a walk goes to the nearest box that way and keeps to its row', () => {
    const right = at(100, 0);
    const below = at(0, 100);
    const aslant = at(60, 50);
    const all = [right, below, aslant];
    assert.equal(neighbour(at(0, 0).bounds, 'right', all), right);
    assert.equal(neighbour(at(0, 0).bounds, 'down', all), below);
    assert.equal(neighbour(at(0, 0).bounds, 'left', all), undefined);
    assert.equal(neighbour(at(0, 0).bounds, 'right', [aslant]), aslant);
    assert.equal(neighbour(at(0, 0).bounds, 'right', []), undefined);
});

test('the grid’s next line is never where one stands', () => {
    assert.deepEqual([nextLine(20, 1), nextLine(20, -1), nextLine(23, 1), nextLine(23, -1), snap(26)], [30, 10, 30, 20, 30]);
});

test('a line leaves a box at its border', () => {
    assert.deepEqual(border({ x: 0, y: 0, width: 20, height: 10 }, { x: 100, y: 5 }), { x: 20, y: 5 });
    assert.deepEqual(border({ x: 0, y: 0, width: 20, height: 10 }, { x: 10, y: -50 }), { x: 10, y: 0 });
    assert.deepEqual(border({ x: 0, y: 0, width: 20, height: 10 }, { x: 10, y: 5 }), { x: 10, y: 5 });
});

test('a curve begins and ends where it is told', () => {
    assert.match(curve({ x: 0, y: 0 }, { x: 100, y: 20 }), /^M0 0C50 0 50 20 100 20$/);
    assert.match(curve({ x: 0, y: 0 }, { x: 10, y: 90 }), /^M0 0C0 45 10 45 10 90$/);
});
