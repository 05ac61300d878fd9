import 'reflect-metadata';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sections } from '../src/palette/model';
import { observedText, timeOf } from '../src/ui/observed-text';
import { isFiltered, lineStyle, NO_VIEW, readView, switched } from '../src/ui/view-state';
import { dimmed, readEnds, verdictAt } from '../src/tools/verdicts';

test('the view is read nested as the server writes it, and flat', () => {
    assert.equal(readView({ kind: 'howdah.view', view: { observed: true } }, NO_VIEW).observed, true);
    assert.equal(readView({ kind: 'howdah.view', readOnly: true }, NO_VIEW).readOnly, true);
    assert.equal(readView(undefined, NO_VIEW), NO_VIEW);
});

test('what is not told any more is no longer so', () => {
    const before = readView({ view: { problem: 'no answer', taken: '2026-01-01T10:00:00Z', set: 'orders' } }, NO_VIEW);
    const after = readView({ view: { observed: true } }, before);
    assert.deepEqual([after.problem, after.taken, after.set], [undefined, undefined, undefined]);
});

test('lists that are none do not break the palette', () =>
    assert.deepEqual(readView({ view: { technologies: 'x', hidden: null } }, NO_VIEW).technologies, []));

test('each way that data travels has its line', () =>
    assert.deepEqual(['WAL_STREAM', 'WAL_FILES', 'TRIGGER_LOG', 'ROW_CHANGES', undefined].map(lineStyle), ['solid', 'dashed', 'double', 'dotted', 'solid']));

test('technologies are hidden and shown one by one', () => {
    assert.deepEqual(switched(['slony'], 'logical', false), ['logical', 'slony']);
    assert.deepEqual(switched(['logical', 'slony'], 'slony', true), ['logical']);
    assert.equal(isFiltered({ ...NO_VIEW, set: '' }), false);
    assert.equal(isFiltered({ ...NO_VIEW, hidden: ['slony'] }), true);
});

test('the palette offers the elements and a tool for each technology', () => {
    const [elements, links] = sections([{ id: 'slony', label: 'Slony-I', line: 'TRIGGER_LOG' }, { id: 'x', label: '' }]);
    assert.deepEqual(elements.entries.map(e => e.id), ['host', 'server', 'database', 'set', 'site']);
    assert.deepEqual(links.entries.map(e => [e.id, e.label, e.line]), [['link:slony', 'Slony-I', 'double'], ['link:x', 'x', 'solid']]);
});

test('an observation has its time, or its reason', () => {
    const now = new Date('2026-11-23T21:00:00');
    assert.equal(observedText(NO_VIEW, now), undefined);
    assert.deepEqual(observedText({ ...NO_VIEW, observed: true, problem: 'master1 does not answer' }, now), {
        text: 'Observed, unknown: master1 does not answer',
        known: false
    });
    assert.equal(observedText({ ...NO_VIEW, observed: true }, now)?.known, false);
    assert.equal(observedText({ ...NO_VIEW, observed: true, taken: '2026-11-23T20:59:58' }, now)?.known, true);
    assert.ok(timeOf('2026-11-20T20:59:58', now).length > timeOf('2026-11-23T20:59:58', now).length, 'of another day with its day');
    assert.equal(timeOf('whenever'), 'whenever');
});

test('the innermost allowed end counts, else the reason of the innermost', () => {
    const verdicts = readEnds({ ends: [{ id: 'server', allowed: true, text: 'follow' }, { id: 'db', allowed: false, text: 'no' }, { text: 'lost' }, null] });
    assert.equal(verdictAt(verdicts, ['db', 'server', 'host'])?.text, 'follow');
    assert.equal(verdictAt(readEnds({ ends: [{ id: 'db', allowed: false, text: 'no' }] }), ['db', 'server'])?.text, 'no');
    const both = readEnds({ ends: [{ id: 'db', text: 'needs a server' }, { id: 'server', text: 'follows already' }] });
    assert.equal(verdictAt(both, ['db', 'server'], id => id === 'server')?.text, 'follows already');
    assert.equal(verdictAt(verdicts, ['host']), undefined);
    assert.equal(readEnds(null).size, 0);
});

test('what holds an allowed end, or stands in one, is not dimmed', () => {
    const chains: Record<string, string[]> = { a: ['a'], 'a/x': ['a/x', 'a'], b: ['b'], 'b/x': ['b/x', 'b'], c: ['c'] };
    const ends = (allowed: string[]): ReturnType<typeof readEnds> => readEnds({ ends: Object.keys(chains).map(id => ({ id, allowed: allowed.includes(id) })) });
    assert.deepEqual(dimmed(ends(['a', 'b/x']), id => chains[id]), ['c']);
});
