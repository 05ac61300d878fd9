import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEYS, keyText, spoken } from '../src/keys';
import { COMMANDS, KEY_SECTIONS } from '../src/texts';
import { line, lines } from '../src/visible';

test('what is not seen becomes visible', () => {
    assert.equal(line('a\u202eb\u001b[0m\u0007\u200b'), 'a⟨RLO⟩b⟨ESC⟩[0m⟨^G⟩⟨ZWSP⟩');
    assert.equal(line('one\ntwo\tthree'), 'one two three');
    assert.equal(lines('one\r\ntwo\u0085'), 'one\ntwo⟨U+0085⟩');
    assert.equal(line('Grüße 日本語 🐘'), 'Grüße 日本語 🐘');
});

test('long names are cut between characters', () => {
    assert.equal(line('🐘'.repeat(200), 10), '🐘'.repeat(9) + '…');
    assert.ok(lines('x'.repeat(10_000)).length < 4100);
});

test('every key has one command, every command a name and a place in the list of keys', () => {
    const keys = KEYS.flatMap(entry => entry.keys);
    assert.equal(new Set(keys).size, keys.length);
    for (const { command } of KEYS) {
        assert.ok(COMMANDS[command], command);
        assert.equal(KEY_SECTIONS.filter(section => section.commands.includes(command)).length, 1, command);
    }
    assert.equal(keyText('nextTab'), 'Ctrl+Page Down');
    assert.equal(spoken('Ctrl++'), 'Ctrl++');
    assert.equal(spoken('Ctrl+Shift+ArrowLeft'), 'Ctrl+Shift+←');
});
