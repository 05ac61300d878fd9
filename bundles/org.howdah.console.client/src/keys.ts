/** The keys that are the page's own; every other key goes to the far side. The table is keys.json, which tests and help read too. */
import table from './keys.json';

export interface KeyLine {
    command: string;
    keys: string[];
}

export const KEYS: readonly KeyLine[] = table;

const commands = new Map(KEYS.flatMap(line => line.keys.map(key => [key, line.command] as const)));

/** A key as the table names it: "Ctrl+Alt+Shift+ArrowLeft", letters small. */
export function keyName(event: KeyboardEvent): string {
    const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    return (event.ctrlKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + key;
}

export function commandOf(event: KeyboardEvent): string | undefined {
    return event.metaKey ? undefined : commands.get(keyName(event));
}

const SPOKEN: Record<string, string> = {
    ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', PageUp: 'Page Up', PageDown: 'Page Down', ContextMenu: 'Menu', Insert: 'Insert'
};

/** The first key of a command as people write it, "Ctrl+Shift+T"; empty where it has none. */
export function keyText(command: string): string {
    const key = KEYS.find(line => line.command === command)?.keys[0];
    return key === undefined ? '' : spoken(key);
}

export function spoken(key: string): string {
    const plus = key.endsWith('++') ? key.length - 1 : key.lastIndexOf('+') + 1;
    const last = key.slice(plus);
    return key.slice(0, plus) + (SPOKEN[last] ?? (last === '-' ? '−' : last.length === 1 ? last.toUpperCase() : last));
}
