import { Action, IActionHandler } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/** A technology as the server tells it. */
export interface Technology {
    readonly id: string;
    readonly label: string;
    /** `WAL_STREAM`, `WAL_FILES`, `ROW_CHANGES` or `TRIGGER_LOG`. */
    readonly line?: string;
    /** SVG text; empty for the common one. */
    readonly icon?: string;
    /** `server` or `database`. */
    readonly ends?: string;
    readonly usesSets?: boolean;
    /** False where the document has links of it and its plug-in is missing: such links are shown, none can be drawn. */
    readonly installed?: boolean;
    readonly summary?: string;
    /** How many links of the document are of it. */
    readonly links?: number;
}

/** How the page is shown, and what of the document is not in the drawing. */
export interface ViewState {
    readonly title: string;
    readonly observed: boolean;
    readonly readOnly: boolean;
    /** Why it is read-only. */
    readonly reason?: string;
    readonly dirty: boolean;
    /** The file was changed outside while there are changes here. */
    readonly conflict: boolean;
    readonly canUndo: boolean;
    readonly undo?: string;
    readonly canRedo: boolean;
    readonly redo?: string;
    readonly technologies: readonly Technology[];
    readonly hidden: readonly string[];
    readonly sets: readonly string[];
    readonly set?: string;
    /** When the observed state was taken, ISO 8601. */
    readonly taken?: string;
    /** Why there is no observed state. */
    readonly problem?: string;
}

export const NO_VIEW: ViewState = {
    title: '',
    observed: false,
    readOnly: false,
    dirty: false,
    conflict: false,
    canUndo: true,
    canRedo: true,
    technologies: [],
    hidden: [],
    sets: []
};

/** Reads a view as it comes from the server; what it does not say stays as it was. */
export function readView(raw: unknown, before: ViewState): ViewState {
    const given = (raw as { view?: unknown })?.view ?? raw;
    if (!given || typeof given !== 'object') {
        return before;
    }
    const known = Object.keys(given).filter(key => key !== 'kind');
    const next: Record<string, unknown> = { ...before };
    // what is null at the server is not written at all: these have no value then, rather than the one they had
    for (const key of ['reason', 'undo', 'redo', 'set', 'taken', 'problem']) {
        delete next[key];
    }
    for (const key of known) {
        next[key] = (given as Record<string, unknown>)[key] ?? undefined;
    }
    for (const key of ['technologies', 'hidden', 'sets'] as const) {
        if (!Array.isArray(next[key])) {
            next[key] = before[key];
        }
    }
    return next as unknown as ViewState;
}

export type LineStyle = 'solid' | 'dashed' | 'double' | 'dotted';

/** How links of a technology are drawn. */
export function lineStyle(line: string | undefined): LineStyle {
    switch ((line ?? '').toUpperCase()) {
        case 'WAL_FILES':
        case 'DASHED':
            return 'dashed';
        case 'TRIGGER_LOG':
        case 'DOUBLE':
            return 'double';
        case 'ROW_CHANGES':
        case 'DOTTED':
            return 'dotted';
        default:
            return 'solid';
    }
}

/** The hidden technologies after one was switched. */
export function switched(hidden: readonly string[], id: string, shown: boolean): string[] {
    const rest = hidden.filter(h => h !== id);
    return shown ? rest : [...rest, id].sort();
}

export function isFiltered(state: ViewState): boolean {
    return state.hidden.length > 0 || Boolean(state.set);
}

/** The state of the view, for all that show it. */
@injectable()
export class CurrentView implements IActionHandler {
    private state = NO_VIEW;
    private readonly listeners: Array<(state: ViewState) => void> = [];

    get now(): ViewState {
        return this.state;
    }

    technology(id: string): Technology | undefined {
        return this.state.technologies.find(t => t.id === id);
    }

    /** Calls the listener now and after each change. */
    watch(listener: (state: ViewState) => void): void {
        this.listeners.push(listener);
        listener(this.state);
    }

    handle(action: Action): void {
        this.state = readView(action, this.state);
        this.listeners.forEach(listener => listener(this.state));
    }
}
