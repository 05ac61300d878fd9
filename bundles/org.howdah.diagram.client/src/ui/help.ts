import { rowsOf } from '../keys/keymap';
import { strings } from '../strings';
import { hosted } from '../tools/mode';
import { h } from './dom';
import { icon } from './icons';
import { Popup } from './popup';

let open: Popup | undefined;

/** The list of all keys, made from the map that dispatches them, and what the mouse does. */
export function toggleHelp(): void {
    if (open) {
        open.close();
        return;
    }
    const box = h('div', { class: 'hw-help', role: 'dialog', 'aria-modal': 'true', 'aria-label': strings.keysTitle, tabindex: '-1' });
    const close = h('button', { type: 'button', class: 'hw-button', 'aria-label': strings.close, title: strings.close, onclick: () => open?.close() }, icon('close'));
    const columns = h('div', { class: 'hw-help-columns', tabindex: '0', role: 'group', 'aria-label': strings.keysTitle });
    box.append(h('div', { class: 'hw-help-head' }, h('h2', {}, strings.keysTitle), close));
    if (hosted()) {
        box.append(h('p', {}, strings.keysHosted));
    }
    for (const [group, title] of Object.entries(strings.keyGroups)) {
        columns.append(table(title, rowsOf(group).map(({ action, keys }) => [keys, strings.actions[action] ?? action] as const)));
    }
    columns.append(table(strings.mouseTitle, strings.mouse.map(([what, does]) => [[what], does] as const), false));
    box.append(columns);
    open = Popup.show(box, { x: 0, y: 0, closed: () => (open = undefined) });
    open.place((window.innerWidth - box.offsetWidth) / 2, (window.innerHeight - box.offsetHeight) / 2);
    close.focus();
    box.addEventListener('keydown', event => {
        if (event.key === '?' || event.key === 'F1') {
            event.preventDefault();
            event.stopPropagation();
            open?.close();
        } else if (event.key === 'Tab') {
            // two places to go to: the list, which scrolls, and the button
            event.preventDefault();
            (document.activeElement === close ? columns : close).focus();
        }
    });
}

function table(title: string, rows: ReadonlyArray<readonly [readonly string[], string]>, keys = true): HTMLElement {
    return h(
        'section',
        {},
        h('h3', {}, title),
        h(
            'dl',
            {},
            ...rows.flatMap(([names, does]) => [
                h('dt', {}, ...names.flatMap((name, i) => [i ? ' ' : '', keys ? h('kbd', {}, name) : name])),
                h('dd', {}, does)
            ])
        )
    );
}
