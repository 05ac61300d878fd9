import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equal, Memo } from '../src/views/memo';
import { detailAt, drawn, shapeNode, shapeNodes, svg } from '../src/views/vnodes';

test('text is a text and no markup', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const node = shapeNode({ s: 't', x: 1, y: 2, t: evil, c: 'p-name', a: 'm' });
    assert.equal(node.text, evil);
    assert.equal(node.children, undefined);
    assert.deepEqual(node.data?.attrs, { class: 'p-name', x: 1, y: 2, 'text-anchor': 'middle' });
});

test('fine levels go first: level 1 below 50 %, level 2 below 25 %', () => {
    const levels = (zoom: number): number[] => [0, 1, 2].filter(level => drawn(level, detailAt(zoom)));
    assert.deepEqual(levels(0.5), [0, 1, 2]);
    assert.deepEqual(levels(0.49), [0, 2]);
    assert.deepEqual(levels(0.24), [0]);
    assert.equal(shapeNode({ s: 'r', x: 0, y: 0, w: 1, h: 1, c: 'p-far', l: -1 }).data?.attrs?.['class'], 'p-far far');
    assert.equal(shapeNodes([{ s: 't', x: 0, y: 0, t: 'main' }], detailAt(0.11)).length, 0);
    assert.equal(shapeNodes([{ s: 'p', d: 'M0,0', l: 1 }, { s: 'r', x: 0, y: 0, w: 1, h: 1 }], 1).length, 1);
});

test('a node is made again only when a part or a child is another', () => {
    const memo = new Memo();
    const args = {};
    const child = svg('g', {});
    const make = (): ReturnType<typeof svg> => svg('g', {});
    const first = memo.node('a', [args, 1], [child], make);
    assert.equal(memo.node('a', [args, 1], [child], make), first);
    assert.notEqual(memo.node('a', [{}, 1], [child], make), first);
    const second = memo.node('a', [args, 1], [svg('g', {})], make);
    assert.notEqual(second, first);
    memo.keep(id => id !== 'a');
    assert.notEqual(memo.node('a', [args, 1], second.children as never[], make), second);
});

test('values out of JSON are compared by what they say', () => {
    assert.ok(equal({ a: [1, { b: null }] }, { a: [1, { b: null }] }));
    assert.ok(!equal({ a: 1 }, { a: 1, b: undefined }));
    assert.ok(!equal([], {}));
    assert.ok(!equal(null, {}));
});
