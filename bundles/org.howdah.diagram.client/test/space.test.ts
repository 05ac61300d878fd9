import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    coveringSheet, fitted, limited, MAX_ZOOM, MIN_ZOOM, nextZoom, panned, placeOf, revealing, seen, sheetSuits, toCanvas, toDrawing, zoomedAt
} from '../src/viewport/space';
import { contains } from '../src/views/geometry';

const CANVAS = { width: 800, height: 600 };
const SPACE = { scroll: { x: 30, y: -20 }, zoom: 0.5 };

test('a point goes to the canvas and back', () => {
    assert.deepEqual(toDrawing(SPACE, toCanvas(SPACE, { x: 7, y: 9 })), { x: 7, y: 9 });
});

test('zooming keeps what is under the pointer', () => {
    const at = { x: 123, y: 45 };
    assert.deepEqual(toCanvas(zoomedAt(SPACE, 2, at), toDrawing(SPACE, at)), at);
});

test('zoom has limits, and its steps end there', () => {
    assert.equal(limited(1e9), MAX_ZOOM);
    assert.equal(limited(0), MIN_ZOOM);
    assert.equal(nextZoom(MAX_ZOOM, true), MAX_ZOOM);
    assert.equal(nextZoom(MIN_ZOOM, false), MIN_ZOOM);
    assert.equal(nextZoom(0.7, true), 0.8);
    assert.equal(nextZoom(1, false), 0.8);
});

test('panning moves by pixels of the canvas, whatever the zoom', () => {
    const point = { x: 0, y: 0 };
    const before = toCanvas(SPACE, point);
    const after = toCanvas(panned(SPACE, 10, -5), point);
    assert.deepEqual({ x: after.x - before.x, y: after.y - before.y }, { x: 10, y: -5 });
});

test('what is fitted is seen whole and never enlarged', () => {
    for (const box of [{ x: -500, y: 3, width: 5000, height: 70 }, { x: 0, y: 0, width: 10, height: 10 }, { x: 0, y: 0, width: 0, height: 0 }]) {
        const space = fitted(box, CANVAS);
        assert.ok(contains(seen(space, CANVAS), box));
        assert.ok(space.zoom <= 1);
    }
});

test('revealing moves as little as it takes, and not at all where all is seen', () => {
    const view = seen(SPACE, CANVAS);
    const inside = { x: view.x + 200, y: view.y + 200, width: 20, height: 20 };
    assert.equal(revealing(SPACE, inside, CANVAS), SPACE);
    const right = { ...inside, x: view.x + view.width };
    const moved = revealing(SPACE, right, CANVAS);
    assert.equal(moved.scroll.y, SPACE.scroll.y);
    assert.ok(contains(seen(moved, CANVAS), right));
});

test('a sheet covers more than the canvas, at whole pixels, and suits until it is left or the zoom changes', () => {
    const sheet = coveringSheet(SPACE, CANVAS);
    assert.ok(contains(sheet.area, seen(SPACE, CANVAS)));
    assert.equal(placeOf(sheet, SPACE), 'translate(-280px,-210px)');
    assert.ok(sheetSuits(sheet, SPACE, CANVAS, 0.1));
    assert.ok(sheetSuits(sheet, panned(SPACE, 100, 0), CANVAS, 0.1));
    assert.ok(!sheetSuits(sheet, panned(SPACE, 400, 0), CANVAS, 0.1));
    assert.ok(!sheetSuits(sheet, { ...SPACE, zoom: 0.6 }, CANVAS, 0.1));
});
