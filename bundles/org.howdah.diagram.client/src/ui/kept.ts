/** Small choices of the user that the browser remembers, where it does. */

export function kept(key: string): boolean | undefined {
    try {
        const value = window.localStorage.getItem(key);
        return value === null ? undefined : value === 'true';
    } catch {
        return undefined;
    }
}

export function keep(key: string, value: boolean): void {
    try {
        window.localStorage.setItem(key, String(value));
    } catch {
        // a browser that keeps nothing starts from the default the next time
    }
}
