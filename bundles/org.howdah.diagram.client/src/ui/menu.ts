import { strings } from '../strings';
import { h } from './dom';
import { byLetters, MenuItem, step } from './menu-model';
import { Popup } from './popup';

/** An HTML menu with submenus, walked by mouse and by keys as menus are everywhere. */
export class Menu {
    private readonly rows: HTMLElement[] = [];
    private popup!: Popup;
    private sub?: Menu;
    private current = -1;
    private letters = '';
    private lettersAt = 0;
    private timer = 0;

    private constructor(
        private readonly items: readonly MenuItem[],
        private readonly chosen: (item: MenuItem) => void,
        private readonly parent?: Menu
    ) {}

    /**
     * Opens a menu at a place of the window.
     *
     * @param chosen called with the item after the menu is closed
     * @param byKey the first item gets the focus at once
     */
    static open(
        items: readonly MenuItem[],
        at: { x: number; y: number; owner?: Element; label?: string; byKey?: boolean; closed?: () => void },
        chosen: (item: MenuItem) => void
    ): void {
        const shown = items.length ? items : [{ id: '', label: strings.emptyMenu, enabled: false }];
        new Menu(shown, chosen).show(at.x, at.y, at.label ?? strings.menu, at.byKey ?? false, at.owner, at.closed);
    }

    private show(x: number, y: number, label: string, first: boolean, owner?: Element, closed?: () => void): void {
        const list = h('div', { class: 'hw-menu', role: 'menu', 'aria-label': label, tabindex: '-1' });
        const anyCheck = this.items.some(i => i.checked !== undefined);
        this.items.forEach((item, i) => list.append(this.row(item, i, anyCheck)));
        list.addEventListener('keydown', event => this.key(event));
        list.addEventListener('contextmenu', event => event.preventDefault());
        this.popup = Popup.show(list, { x, y, owner, parent: this.parent?.popup, closed });
        if (first) {
            this.go(step(this.items, -1, 1));
        } else {
            list.focus({ preventScroll: true });
        }
    }

    private row(item: MenuItem, i: number, anyCheck: boolean): HTMLElement {
        if (item.separator) {
            const line = h('div', { class: 'hw-menu-line', role: 'separator' });
            this.rows.push(line);
            return line;
        }
        const row = h(
            'div',
            {
                class: 'hw-menu-item',
                role: item.checked !== undefined ? 'menuitemcheckbox' : 'menuitem',
                tabindex: '-1',
                'aria-disabled': item.enabled ? undefined : 'true',
                'aria-checked': item.checked === undefined ? undefined : String(item.checked),
                'aria-haspopup': item.children ? 'menu' : undefined,
                'aria-expanded': item.children ? 'false' : undefined,
                'data-id': item.id || undefined,
                title: item.detail,
                onclick: () => this.choose(i),
                onpointerenter: () => this.hover(i)
            },
            anyCheck && h('span', { class: 'hw-menu-check', 'aria-hidden': 'true' }, item.checked ? '✓' : ''),
            h(
                'span',
                { class: 'hw-menu-label' },
                item.label,
                item.detail && !item.enabled && h('span', { class: 'hw-menu-detail' }, item.detail)
            ),
            h('span', { class: 'hw-menu-hint', 'aria-hidden': 'true' }, item.children ? '▸' : (item.hint ?? ''))
        );
        this.rows.push(row);
        return row;
    }

    private hover(i: number): void {
        window.clearTimeout(this.timer);
        this.go(i);
        this.timer = window.setTimeout(() => {
            if (!this.rows[i].isConnected || this.rows[i].getAttribute('aria-expanded') === 'true') {
                return; // something was chosen meanwhile, or a click was faster
            }
            if (this.current === i && this.items[i].children && this.items[i].enabled) {
                this.openSub(i, false);
            } else if (this.sub && this.current === i) {
                this.closeSub();
            }
        }, 150);
    }

    private go(i: number): void {
        if (i < 0) {
            return;
        }
        this.current = i;
        this.rows[i].focus({ preventScroll: false });
    }

    private choose(i: number): void {
        const item = this.items[i];
        if (!item || !item.enabled || item.separator) {
            return;
        }
        if (item.children) {
            this.openSub(i, true);
            return;
        }
        this.root.popup.close();
        this.chosen(item);
    }

    private get root(): Menu {
        return this.parent ? this.parent.root : this;
    }

    private openSub(i: number, first: boolean): void {
        this.closeSub();
        const box = this.rows[i].getBoundingClientRect();
        this.rows[i].setAttribute('aria-expanded', 'true');
        this.sub = new Menu(this.items[i].children!, this.chosen, this);
        const wide = box.right + 200 > window.innerWidth;
        this.sub.show(wide ? box.left - 200 : box.right - 2, box.top - 4, this.items[i].label, first, undefined, () => {
            this.rows[i].setAttribute('aria-expanded', 'false');
            this.sub = undefined;
        });
        if (!first) {
            this.rows[i].focus({ preventScroll: true });
        }
    }

    private closeSub(): void {
        this.sub?.popup.close(false);
    }

    private key(event: KeyboardEvent): void {
        let used = true;
        switch (event.key) {
            case 'ArrowDown':
                this.go(step(this.items, this.current, 1));
                break;
            case 'ArrowUp':
                this.go(step(this.items, this.current < 0 ? 0 : this.current, -1));
                break;
            case 'Home':
                this.go(step(this.items, -1, 1));
                break;
            case 'End':
                this.go(step(this.items, 0, -1));
                break;
            case 'ArrowRight':
                if (this.current >= 0 && this.items[this.current].children && this.items[this.current].enabled) {
                    this.openSub(this.current, true);
                }
                break;
            case 'ArrowLeft':
                if (this.parent) {
                    this.popup.close();
                }
                break;
            case 'Enter':
            case ' ':
                this.choose(this.current);
                break;
            case 'Tab':
                this.root.popup.close();
                break;
            default:
                used = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
                if (used) {
                    const now = event.timeStamp;
                    this.letters = now - this.lettersAt > 800 ? event.key : this.letters + event.key;
                    this.lettersAt = now;
                    this.go(byLetters(this.items, this.letters.length > 1 ? this.current - 1 : this.current, this.letters));
                }
        }
        if (used) {
            event.preventDefault();
            event.stopPropagation();
        }
    }
}
