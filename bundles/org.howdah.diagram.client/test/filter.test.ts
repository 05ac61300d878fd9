import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filter, shorten } from '../src/ui/filter';

const ENTRIES = [
    { id: '1', label: 'second', detail: 'Server · slave2' },
    { id: '2', label: 'main', detail: 'Server · master1 · berlin' },
    { id: '3', label: 'shop', detail: 'Database · main · master1 · berlin' },
    { id: '4', label: 'copy', detail: 'Link · main → second' },
    { id: '5', label: 'my second', detail: 'Server' }
];
const ids = (query: string): string => filter(ENTRIES, query).map(e => e.id).join('');

test('everything matches nothing typed', () => assert.equal(ids(''), '12345'));
test('names that begin so come first, then words, then what only the detail says', () => assert.equal(ids('sec'), '154'));
test('every word has to be somewhere, in any order and case', () => {
    assert.equal(ids('BERLIN shop'), '3');
    assert.equal(ids('berlin server'), '2');
    assert.equal(ids('berlin xyz'), '');
});
test('signs of patterns are signs', () => assert.equal(ids('.*'), ''));
test('long names are cut in the middle, by letters', () => {
    assert.equal(shorten('short'), 'short');
    const cut = shorten('x'.repeat(9_999) + 'end');
    assert.equal(Array.from(cut).length, 80);
    assert.ok(cut.endsWith('end') && cut.includes('…'));
    assert.ok(!/[\ud800-\udbff]…/.test(shorten('🐘'.repeat(200))));
});
