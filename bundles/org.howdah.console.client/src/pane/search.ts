// Searching the screen and what is above it.
import { SearchAddon } from '@xterm/addon-search';
import type { Terminal } from '@xterm/xterm';
import { FOUND } from './palette';
import type { Wanted } from './types';

/** Matches that are marked and counted. */
export const MOST = 1000;

export class Search {
    private readonly addon = new SearchAddon({ highlightLimit: MOST });
    /** Whether marks stand now: what is found changes with the output only as long as they do. */
    private active = false;
    private manner = '';

    constructor(private readonly terminal: Terminal, private readonly dark: () => boolean, found: (index: number, count: number) => void) {
        terminal.loadAddon(this.addon);
        this.addon.onDidChangeResults(event => {
            if (this.active) {
                found(event.resultIndex, event.resultIndex < 0 && event.resultCount >= MOST ? -1 : event.resultCount);
            }
        });
    }

    find(wanted: Wanted, where: 'next' | 'previous' | 'stay'): void {
        const how = { caseSensitive: wanted.matchCase, regex: wanted.regex, incremental: where === 'stay', decorations: FOUND[this.dark() ? 'dark' : 'light'] };
        const manner = `${wanted.matchCase} ${wanted.regex} ${this.dark()}`;
        if (manner !== this.manner) {
            // The add-on (0.16.0) counts anew for other words only, not for another manner of looking.
            this.addon.clearDecorations();
            this.manner = manner;
        }
        this.active = true;
        if (where === 'previous') {
            this.addon.findPrevious(wanted.text, how);
        } else {
            this.addon.findNext(wanted.text, how);
        }
    }

    end(): void {
        this.active = false;
        this.addon.clearDecorations();
        this.terminal.clearSelection();
    }
}
