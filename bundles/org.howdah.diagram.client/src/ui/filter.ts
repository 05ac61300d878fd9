/** Type to filter: which entries match, the best first. */

export interface Entry {
    readonly id: string;
    readonly label: string;
    /** A second line: what it is and where it stands. */
    readonly detail?: string;
    /** Set when it cannot be chosen: the reason. */
    readonly reason?: string;
}

/**
 * Entries that have every word of the query in label or detail, in any order. Labels that begin with the query come first, then
 * labels with a word that does, then the others; inside each the order given is kept.
 */
export function filter<T extends Entry>(entries: readonly T[], query: string): T[] {
    const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
        return [...entries];
    }
    const ranked: Array<{ entry: T; rank: number }> = [];
    for (const entry of entries) {
        const label = entry.label.toLocaleLowerCase();
        const all = `${label} ${(entry.detail ?? '').toLocaleLowerCase()}`;
        if (!words.every(w => all.includes(w))) {
            continue;
        }
        const rank = label.startsWith(words[0]) ? 0 : label.split(/[^\p{L}\p{N}]+/u).some(p => p.startsWith(words[0])) ? 1 : label.includes(words[0]) ? 2 : 3;
        ranked.push({ entry, rank });
    }
    return ranked.sort((a, b) => a.rank - b.rank).map(r => r.entry);
}

/** A long text cut in the middle, so that both ends stay readable. */
export function shorten(text: string, most = 80): string {
    const letters = Array.from(text);
    if (letters.length <= most) {
        return text;
    }
    const head = Math.ceil((most - 1) * 0.6);
    return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (most - 1 - head)).join('')}`;
}
