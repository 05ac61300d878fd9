import { h } from '../dom';
import { texts } from '../texts';
import { Popup, PopupOptions } from './popup';

export type MenuItem = 'line' | {
    label: string;
    key?: string;
    checked?: boolean;
    disabled?: boolean;
    run: () => void;
};

/** A menu at a place of the page, walked by mouse and by keys as menus are everywhere. */
export function openMenu(items: readonly MenuItem[], options: PopupOptions & { label?: string; byKey?: boolean }): void {
    const anyCheck = items.some(item => item !== 'line' && item.checked !== undefined);
    const rows: HTMLElement[] = [];
    const actions: (() => void)[] = [];
    let letters = '';
    let lettersAt = 0;
    const go = (i: number): void => rows[(i + rows.length) % rows.length]?.focus();
    const at = (): number => rows.indexOf(document.activeElement as HTMLElement);
    const list = h('div', { class: 'menu', role: 'menu', 'aria-label': options.label ?? texts.menu.console, tabindex: '-1' });
    const popup = (): void => shown.close();
    for (const item of items) {
        if (item === 'line') {
            list.append(h('div', { class: 'menu-line', role: 'separator' }));
            continue;
        }
        const act = (): void => {
            if (!item.disabled) {
                popup();
                item.run();
            }
        };
        const row = h(
            'div',
            {
                class: 'menu-item', role: item.checked === undefined ? 'menuitem' : 'menuitemcheckbox', tabindex: '-1',
                'aria-disabled': item.disabled ? 'true' : undefined, 'aria-checked': item.checked === undefined ? undefined : String(item.checked),
                onclick: act, onpointermove: () => document.activeElement !== row && row.focus({ preventScroll: true })
            },
            anyCheck && h('span', { class: 'menu-check', 'aria-hidden': 'true' }, item.checked ? '✓' : ''),
            h('span', { class: 'menu-label', dir: 'ltr' }, item.label),
            item.key ? h('span', { class: 'menu-key', 'aria-hidden': 'true' }, item.key) : undefined
        );
        rows.push(row);
        actions.push(act);
        list.append(row);
    }
    list.addEventListener('contextmenu', event => event.preventDefault());
    list.addEventListener('keydown', event => {
        switch (event.key) {
        case 'ArrowDown':
            go(at() + 1);
            break;
        case 'ArrowUp':
            go(at() < 0 ? rows.length - 1 : at() - 1);
            break;
        case 'Home':
            go(0);
            break;
        case 'End':
            go(rows.length - 1);
            break;
        case 'Enter':
        case ' ':
            actions[at()]?.();
            break;
        case 'Tab':
            popup();
            break;
        default: {
            if (event.key.length !== 1 || event.ctrlKey || event.altKey) {
                return;
            }
            letters = event.timeStamp - lettersAt > 800 ? event.key.toLowerCase() : letters + event.key.toLowerCase();
            lettersAt = event.timeStamp;
            const from = letters.length > 1 ? at() : at() + 1;
            const found = rows.map((_, i) => (from + i) % rows.length).find(i => rows[i]!.querySelector('.menu-label')!.textContent!.toLowerCase().startsWith(letters));
            if (found !== undefined) {
                go(found);
            }
        }
        }
        event.preventDefault();
        event.stopPropagation();
    });
    const shown = new Popup(list, options);
    if (options.byKey) {
        go(0);
    } else {
        list.focus({ preventScroll: true });
    }
}
