/** What the server answers about the ends of links: no page, no model. */

/** What the server says of one end: the verb where it is allowed, else the reason why not. */
export interface Verdict {
    readonly id: string;
    readonly allowed: boolean;
    readonly text: string;
}

export type Verdicts = ReadonlyMap<string, Verdict>;

/** Reads an answer as it comes. */
export function readEnds(response: unknown): Verdicts {
    const verdicts = new Map<string, Verdict>();
    const ends = (response as { ends?: unknown } | undefined | null)?.ends;
    for (const end of Array.isArray(ends) ? ends : []) {
        if (end && typeof end.id === 'string') {
            verdicts.set(end.id, { id: end.id, allowed: end.allowed === true, text: String(end.text ?? '') });
        }
    }
    return verdicts;
}

/**
 * The verdict that counts under the pointer: of the innermost allowed end there, else of the innermost one that could be meant, else of
 * the innermost at all.
 *
 * @param chain ids from the innermost element outwards
 * @param meant whether links of this kind join such elements
 */
export function verdictAt(verdicts: Verdicts, chain: readonly string[], meant: (id: string) => boolean = () => true): Verdict | undefined {
    let refused: Verdict | undefined;
    let other: Verdict | undefined;
    for (const id of chain) {
        const verdict = verdicts.get(id);
        if (verdict?.allowed) {
            return verdict;
        }
        if (meant(id)) {
            refused ??= verdict;
        } else {
            other ??= verdict;
        }
    }
    return refused ?? other;
}

/** The refused ends that may be dimmed: those that neither hold an allowed one nor stand in one. */
export function dimmed(verdicts: Verdicts, chainOf: (id: string) => readonly string[]): string[] {
    const around = new Set<string>();
    for (const verdict of verdicts.values()) {
        if (verdict.allowed) {
            chainOf(verdict.id).forEach(id => around.add(id));
        }
    }
    const inside = (id: string): boolean => chainOf(id).some(outer => verdicts.get(outer)?.allowed);
    return [...verdicts.values()].filter(v => !v.allowed && !around.has(v.id) && !inside(v.id)).map(v => v.id);
}
