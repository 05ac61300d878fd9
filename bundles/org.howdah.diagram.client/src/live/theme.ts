/** Light or dark: `howdah.theme`, or `?theme=dark|light`; without either what the system prefers. */
import { Action, IActionHandler } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { ThemeAction } from '../di/actions';

export function showTheme(dark: boolean): void {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

export function firstTheme(query: URLSearchParams): void {
    const wanted = query.get('theme');
    asked = wanted !== null;
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    showTheme(wanted ? wanted === 'dark' : system.matches);
    if (!wanted) {
        system.addEventListener('change', () => showTheme(system.matches));
    }
}

/** What the server said first while the address asks for a theme of its own: only a change of it counts. */
let overruled: boolean | undefined;
let asked = false;

@injectable()
export class ThemeHandler implements IActionHandler {
    handle(action: Action): void {
        const { dark } = action as ThemeAction;
        overruled ??= asked ? dark : undefined;
        if (dark !== overruled) {
            overruled = undefined;
            asked = false;
            showTheme(dark);
        }
    }
}
