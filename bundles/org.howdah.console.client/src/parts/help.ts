import { h } from '../dom';
import { KEYS, spoken } from '../keys';
import { COMMANDS, KEY_SECTIONS, texts } from '../texts';
import { Dialog } from './dialog';

/** The list of keys. */
export function showKeys(back: () => void): void {
    const row = (command: string): HTMLElement[] => {
        const keys = KEYS.find(line => line.command === command)?.keys ?? [];
        return [h('dt', {}, ...keys.slice(0, 2).map(key => h('kbd', {}, spoken(key)))), h('dd', {}, COMMANDS[command]!.replace(/…$/, ''))];
    };
    new Dialog(
        { title: texts.help.title, kind: 'help', back },
        [
            h('div', { class: 'help-columns' }, ...KEY_SECTIONS.map(({ title, commands }) => h('section', {}, h('h3', {}, title), h('dl', {}, ...commands.flatMap(row))))),
            h('p', { class: 'quiet' }, texts.help.every)
        ],
        [{ label: texts.close, first: true, dismiss: true }]
    );
}
