import { strings } from '../strings';

/**
 * Every key of the page, once, as data. A key belongs to exactly one owner: to the page, or, where the page is hosted
 * by the workbench, to the workbench, which sends what it means as a command.
 */

/** Where a key means something: on the canvas, while a tool is in the hand, in the palette. Text fields own their keys. */
export type When = 'canvas' | 'tool' | 'palette';

export type Owner = 'page' | 'workbench';

export interface Binding {
    /** As shown to people: modifiers in the order Ctrl, Alt, Shift, then the key's name (`Ctrl+Shift+Z`, `Left`, `Delete`). */
    readonly key: string;
    readonly when: readonly When[];
    /** The command, see tools/commands.ts. */
    readonly action: string;
    /** Who owns the key when the workbench hosts the page; in an ordinary browser the page owns all. */
    readonly owner: Owner;
    readonly group: keyof typeof strings.keyGroups;
    /** The action in four directions that this is one of. */
    readonly family?: string;
}

const CANVAS: readonly When[] = ['canvas'];
const ANYWHERE: readonly When[] = ['canvas', 'tool', 'palette'];

function page(key: string, action: string, group: Binding['group'], when: readonly When[] = CANVAS): Binding {
    return { key, when, action, owner: 'page', group };
}

function workbench(key: string, action: string, group: Binding['group'], when: readonly When[] = CANVAS): Binding {
    return { key, when, action, owner: 'workbench', group };
}

/** The four arrow keys of one action, whose name goes on with the direction (`moveLeft`). */
function arrows(prefix: string, action: string, group: Binding['group']): Binding[] {
    return ['Left', 'Right', 'Up', 'Down'].map(key => ({ ...page(prefix + key, action + key, group), family: action }));
}

export const KEY_MAP: readonly Binding[] = [
    workbench('Ctrl+S', 'save', 'edit', ANYWHERE),
    workbench('Ctrl+Z', 'undo', 'edit'),
    workbench('Ctrl+Shift+Z', 'redo', 'edit'),
    workbench('Ctrl+Y', 'redo', 'edit'),
    workbench('Ctrl+X', 'cut', 'edit'),
    workbench('Ctrl+C', 'copy', 'edit'),
    workbench('Ctrl+V', 'paste', 'edit'),
    workbench('Delete', 'delete', 'edit'),
    page('Backspace', 'delete', 'edit'),
    workbench('Ctrl+A', 'selectAll', 'select'),
    workbench('F2', 'rename', 'edit'),
    workbench('Ctrl+F', 'find', 'view', ANYWHERE),

    page('N', 'add', 'create'),
    page('L', 'link', 'create'),
    page('P', 'palette', 'create'),
    page('R', 'reconnect', 'create'),
    page('M', 'moveInto', 'edit'),

    page('Enter', 'open', 'select'),
    page('Escape', 'cancel', 'select', ANYWHERE),
    page('Shift+F10', 'menu', 'select'),
    page('ContextMenu', 'menu', 'select'),
    ...arrows('Alt+', 'walk', 'select'),
    ...arrows('Alt+Shift+', 'addNeighbour', 'select'),
    page('Alt+PageUp', 'walkOut', 'select'),
    page('Alt+PageDown', 'walkIn', 'select'),
    page('.', 'nextLink', 'select'),
    page(',', 'previousLink', 'select'),
    page('I', 'details', 'select'),

    ...arrows('', 'move', 'arrange'),
    ...arrows('Shift+', 'nudge', 'arrange'),
    ...arrows('Ctrl+', 'resize', 'arrange'),
    page('G', 'align', 'arrange'),
    page('Shift+L', 'layout', 'arrange'),
    page('-', 'collapse', 'arrange'),
    page('+', 'expand', 'arrange'),

    page('Ctrl++', 'zoomIn', 'view', ANYWHERE),
    page('Ctrl+-', 'zoomOut', 'view', ANYWHERE),
    page('Ctrl+0', 'zoom100', 'view', ANYWHERE),
    page('Home', 'fit', 'view'),
    page('F', 'filter', 'view'),
    page('K', 'legend', 'view'),
    page('O', 'observed', 'view'),
    page('Shift+F1', 'help', 'view', ANYWHERE),
    page('?', 'help', 'view', ANYWHERE)
];

/** What of a key event counts. */
export interface Stroke {
    key: string;
    code?: string;
    ctrlKey?: boolean;
    metaKey?: boolean;
    altKey?: boolean;
    shiftKey?: boolean;
}

const NAMES: Record<string, string> = {
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    Esc: 'Escape',
    Del: 'Delete',
    Apps: 'ContextMenu',
    '=': '+',
    Add: '+',
    Subtract: '-',
    _: '-'
};

/** The stroke in the notation of the map. Signs that need Shift on some keyboards are named by the sign alone. */
export function nameOf(stroke: Stroke): string {
    let key = NAMES[stroke.key] ?? stroke.key;
    const letter = /^[a-z]$/i.test(key);
    // with Ctrl or Alt a key gives no Latin letter on some keyboards: then its place counts
    if (!letter && key.length === 1 && (stroke.ctrlKey || stroke.metaKey) && /^Key[A-Z]$/.test(stroke.code ?? '')) {
        key = stroke.code!.slice(3);
    }
    if (key.length === 1) {
        key = key.toUpperCase();
    }
    const sign = key.length === 1 && !/[A-Z0-9]/.test(key);
    return (
        (stroke.ctrlKey || stroke.metaKey ? 'Ctrl+' : '') +
        (stroke.altKey ? 'Alt+' : '') +
        (stroke.shiftKey && !sign ? 'Shift+' : '') +
        key
    );
}

/**
 * The binding of a key at a place, or undefined when nobody here owns it.
 *
 * @param hosted whether the workbench hosts the page; its keys are then not bound here
 */
export function bindingOf(stroke: Stroke, when: When, hosted: boolean): Binding | undefined {
    const name = nameOf(stroke);
    return KEY_MAP.find(b => b.key === name && b.when.includes(when) && !(hosted && b.owner === 'workbench'));
}

/** The rows of the list of keys: what each action is reached by; the four arrows of a family are one row. */
export function rowsOf(group: string, map: readonly Binding[] = KEY_MAP): Array<{ action: string; keys: string[] }> {
    const rows = new Map<string, string[]>();
    for (const { action, key, family, group: of } of map) {
        if (of === group) {
            const name = family ? key.replace(/[A-Z][a-z]+$/, strings.arrows) : key;
            const keys = rows.get(family ?? action) ?? [];
            rows.set(family ?? action, keys.includes(name) ? keys : [...keys, name]);
        }
    }
    return [...rows].map(([action, keys]) => ({ action, keys }));
}

/** The first key of an action, to show beside its name in menus and tooltips. */
export function keyOf(action: string): string | undefined {
    return KEY_MAP.find(b => b.action === action)?.key;
}

/** Keys with two bindings at one place; must be empty. */
export function conflicts(map: readonly Binding[] = KEY_MAP): string[] {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const binding of map) {
        for (const when of binding.when) {
            const at = `${when}: ${binding.key}`;
            if (seen.has(at)) {
                twice.push(at);
            }
            seen.add(at);
        }
    }
    return twice;
}
