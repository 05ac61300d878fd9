/** The pure part of menus: reading the server's items, walking with keys, finding by first letter. */

export interface MenuItem {
    readonly id: string;
    readonly label: string;
    readonly enabled: boolean;
    readonly separator?: boolean;
    readonly checked?: boolean;
    /** Shown at the right: a key. */
    readonly hint?: string;
    /** Why it cannot be chosen, or what it does. */
    readonly detail?: string;
    readonly children?: readonly MenuItem[];
    /** Runs instead of the id being sent. */
    readonly run?: () => void;
}

export const SEPARATOR: MenuItem = { id: '', label: '', enabled: false, separator: true };

/** Reads items as they come from the server; what is not an item is left out, and so are empty submenus. */
export function readItems(raw: unknown): MenuItem[] {
    if (!Array.isArray(raw)) {
        return [];
    }
    const items: MenuItem[] = [];
    for (const one of raw) {
        if (!one || typeof one !== 'object') {
            continue;
        }
        const r = one as Record<string, unknown>;
        const label = typeof r.label === 'string' ? r.label : '';
        if (r.separator === true || label === '-' || (label === '' && !r.id)) {
            items.push(SEPARATOR);
            continue;
        }
        const nested = r.children ?? r.submenu ?? r.items;
        const children = Array.isArray(nested) && nested.length ? readItems(nested) : undefined;
        if (!label || (Array.isArray(nested) && nested.length > 0 && !children?.length)) {
            continue;
        }
        items.push({
            id: String(r.id ?? ''),
            label,
            enabled: r.enabled !== false,
            checked: typeof r.checked === 'boolean' ? r.checked : undefined,
            hint: typeof r.key === 'string' ? r.key : typeof r.hint === 'string' ? r.hint : undefined,
            detail: typeof r.detail === 'string' ? r.detail : typeof r.reason === 'string' ? r.reason : undefined,
            children
        });
    }
    return tidy(items);
}

/** No separator first, last or twice. */
export function tidy(items: readonly MenuItem[]): MenuItem[] {
    const out: MenuItem[] = [];
    for (const item of items) {
        if (item.separator && (!out.length || out[out.length - 1].separator)) {
            continue;
        }
        out.push(item);
    }
    while (out.length && out[out.length - 1].separator) {
        out.pop();
    }
    return out;
}

/** The next item a key comes to, wrapping round; disabled ones too, so that their reason can be read. -1 when there is none. */
export function step(items: readonly MenuItem[], from: number, by: 1 | -1): number {
    for (let n = 1; n <= items.length; n++) {
        const i = (((from + by * n) % items.length) + items.length) % items.length;
        if (!items[i].separator) {
            return i;
        }
    }
    return -1;
}

/** The next item after `from` whose label begins with the letters. */
export function byLetters(items: readonly MenuItem[], from: number, letters: string): number {
    const wanted = letters.toLocaleLowerCase();
    for (let n = 1; n <= items.length; n++) {
        const i = (from + n) % items.length;
        if (!items[i].separator && items[i].label.toLocaleLowerCase().startsWith(wanted)) {
            return i;
        }
    }
    return -1;
}
