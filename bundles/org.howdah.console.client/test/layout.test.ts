import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Layout, type Tree } from '../src/layout';

const shape = (tree: Tree | undefined): unknown =>
    tree === undefined ? [] : tree.kind === 'leaf' ? tree.tabs.join(',') : { [tree.across ? 'across' : 'down']: tree.children.map(shape) };

function three(): Layout {
    const layout = new Layout();
    const a = layout.add(1);
    const b = layout.split(a, 'right');
    layout.add(2, b);
    layout.add(3, layout.split(b, 'down'));
    return layout;
}

test('a split gives half of its room, also within a split of the same direction', () => {
    const layout = three();
    assert.deepEqual(shape(layout.root), { across: ['1', { down: ['2', '3'] }] });
    layout.add(4, layout.split(layout.leafOf(1)!, 'left'));
    assert.deepEqual(shape(layout.root), { across: ['4', '1', { down: ['2', '3'] }] });
    assert.deepEqual(layout.root!.kind === 'branch' && layout.root.shares, [0.25, 0.25, 0.5]);
});

test('what is left takes the room of a pane that is gone', () => {
    const layout = three();
    layout.remove(1);
    assert.deepEqual(shape(layout.root), { down: ['2', '3'] });
    layout.remove(3);
    assert.deepEqual(shape(layout.root), '2');
    layout.remove(2);
    assert.equal(layout.root, undefined);
    layout.remove(2);
    assert.equal(layout.add(7).active, 7);
});

test('a split that is left within one of its own direction is joined with it', () => {
    const layout = three();
    layout.add(5, layout.split(layout.leafOf(2)!, 'right'));
    assert.deepEqual(shape(layout.root), { across: ['1', { down: [{ across: ['2', '5'] }, '3'] }] });
    layout.remove(3);
    assert.deepEqual(shape(layout.root), { across: ['1', '2', '5'] });
    const { shares } = layout.root as { shares: number[] };
    assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-9);
});

test('the next tab is shown when the shown one goes', () => {
    const layout = new Layout();
    [1, 2, 3].forEach(id => layout.add(id));
    const leaf = layout.leafOf(2)!;
    leaf.active = 2;
    layout.remove(2);
    assert.equal(leaf.active, 3);
    layout.remove(3);
    assert.equal(leaf.active, 1);
});

test('tabs move within a group, into another and into a new one', () => {
    const layout = three();
    layout.add(4, layout.leafOf(1));
    layout.move(4, layout.leafOf(1)!, 0);
    assert.deepEqual(shape(layout.root), { across: ['4,1', { down: ['2', '3'] }] });
    layout.move(3, layout.leafOf(1)!, 1);
    assert.deepEqual(shape(layout.root), { across: ['4,3,1', '2'] });
    layout.moveBeside(3, layout.leafOf(3)!, 'down');
    assert.deepEqual(shape(layout.root), { across: [{ down: ['4,1', '3'] }, '2'] });
    const before = shape(layout.root);
    layout.moveBeside(2, layout.leafOf(2)!, 'left');
    assert.deepEqual(shape(layout.root), before, 'a pane of one tab is not split off itself');
});

test('neighbours are found by the edge they share', () => {
    const layout = three();
    const leaf = (id: number) => layout.leafOf(id)!;
    assert.equal(layout.neighbour(leaf(2), 'left'), leaf(1));
    assert.equal(layout.neighbour(leaf(2), 'down'), leaf(3));
    assert.equal(layout.neighbour(leaf(3), 'up'), leaf(2));
    assert.equal(layout.neighbour(leaf(1), 'left'), undefined);
    assert.ok([leaf(2), leaf(3)].includes(layout.neighbour(leaf(1), 'right')!));
});

test('an edge leaves both sides some room', () => {
    const layout = three();
    const root = layout.root as Extract<Tree, { kind: 'branch' }>;
    layout.shift(root, 0, 5);
    assert.ok(root.shares[1]! > 0.07 && root.shares[1]! < 0.09);
    layout.equalise(root);
    assert.deepEqual(root.shares, [0.5, 0.5]);
});

test('a kept layout comes back, without what is gone, twice or nonsense', () => {
    const layout = three();
    layout.add(4, layout.leafOf(1));
    const kept = JSON.parse(JSON.stringify(layout));
    assert.deepEqual(shape(Layout.from(kept, () => true).root), shape(layout.root));
    assert.deepEqual(shape(Layout.from(kept, id => id !== 2).root), { across: ['1,4', '3'] });
    assert.deepEqual(Layout.from(kept, () => true).leaves().map(leaf => leaf.id), layout.leaves().map(leaf => leaf.id));
    for (const odd of [undefined, null, 7, 'x', [], {}, { root: 5 }, { root: { kind: 'branch', children: [null], shares: ['a'] } }, { root: { kind: 'leaf', tabs: ['1', {}, null] } }]) {
        assert.equal(Layout.from(odd, () => true).root, undefined);
    }
    const twice = { root: { kind: 'branch', across: true, shares: [-1, 'x'], children: [{ kind: 'leaf', id: 1, tabs: [1], active: 9 }, { kind: 'leaf', id: 1, tabs: [1, 2], active: 2 }] } };
    const read = Layout.from(twice, () => true);
    assert.deepEqual(shape(read.root), { across: ['1', '2'] });
    assert.equal(new Set(read.leaves().map(leaf => leaf.id)).size, 2);
});

test('random moves keep the layout whole', () => {
    let seed = 7;
    const random = (n: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const sides = ['left', 'right', 'up', 'down'] as const;
    const layout = new Layout();
    let next = 1;
    for (let i = 0; i < 3000; i++) {
        const all = layout.consoles();
        const some = all[random(all.length || 1)];
        const leaf = layout.leaves()[random(layout.leaves().length || 1)];
        switch (random(5)) {
        case 0: case 1:
            layout.add(next++, leaf);
            break;
        case 2:
            if (some && all.length > 1) layout.remove(some);
            break;
        case 3:
            if (some && leaf) layout.moveBeside(some, leaf, sides[random(4)]!);
            break;
        default:
            if (some && leaf) layout.move(some, leaf, random(5));
        }
        const now = layout.consoles();
        assert.equal(new Set(now).size, now.length);
        const walk = (tree: Tree | undefined): void => {
            if (tree?.kind === 'leaf') {
                assert.ok(tree.tabs.length > 0 && tree.tabs.includes(tree.active));
            } else if (tree) {
                assert.ok(tree.children.length > 1 && tree.children.length === tree.shares.length);
                assert.ok(Math.abs(tree.shares.reduce((a, b) => a + b) - 1) < 1e-6);
                tree.children.forEach(child => assert.ok(child.kind === 'leaf' || child.across !== tree.across));
                tree.children.forEach(walk);
            }
        };
        walk(layout.root);
    }
});
