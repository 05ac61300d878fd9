import type { Settings } from './protocol';

/** What the page looks like until Java has told: what the system prefers. */
export function firstTheme(): void {
    document.documentElement.dataset['theme'] = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Light or dark, and the colours of the workbench around. */
export function theme(settings: Settings): void {
    const root = document.documentElement;
    root.dataset['theme'] = settings.dark ? 'dark' : 'light';
    const { background, foreground, accent } = settings.colours ?? {};
    for (const [name, colour] of Object.entries({ '--page': background, '--ink': foreground, '--accent': accent })) {
        if (colour && CSS.supports('color', colour)) {
            root.style.setProperty(name, colour);
        } else {
            root.style.removeProperty(name);
        }
    }
}
