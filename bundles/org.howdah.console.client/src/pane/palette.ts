// Colours of terminals, light and dark. Each of the sixteen stands out from the ground by 4.5 : 1 or more, but for the one that is
// nearly the ground itself: black on dark and the whites on light, which programs use as grounds; as text they are lifted when drawn.
import type { ITheme } from '@xterm/xterm';

const DARK: ITheme = {
    background: '#15181c',
    foreground: '#dde1e6',
    cursor: '#f2c14e',
    cursorAccent: '#15181c',
    selectionBackground: '#2f5a8f',
    selectionInactiveBackground: '#3a4552',
    scrollbarSliderBackground: '#ffffff2e',
    scrollbarSliderHoverBackground: '#ffffff52',
    scrollbarSliderActiveBackground: '#ffffff70',
    overviewRulerBorder: '#ffffff12',
    black: '#2a2f36',
    red: '#f27a72',
    green: '#7fc77a',
    yellow: '#dfb35a',
    blue: '#74aaf2',
    magenta: '#d392e0',
    cyan: '#5fc4c9',
    white: '#cfd4da',
    brightBlack: '#8f98a3',
    brightRed: '#ff9d96',
    brightGreen: '#a4e09f',
    brightYellow: '#f5d080',
    brightBlue: '#9cc5ff',
    brightMagenta: '#e8b4f2',
    brightCyan: '#8fe3e6',
    brightWhite: '#ffffff'
};

const LIGHT: ITheme = {
    background: '#ffffff',
    foreground: '#1f2328',
    cursor: '#1c4f9c',
    cursorAccent: '#ffffff',
    selectionBackground: '#b5d3f7',
    selectionInactiveBackground: '#dbe2ea',
    scrollbarSliderBackground: '#0000002e',
    scrollbarSliderHoverBackground: '#00000052',
    scrollbarSliderActiveBackground: '#00000070',
    overviewRulerBorder: '#00000012',
    black: '#24292f',
    red: '#b3261e',
    green: '#1f6f2b',
    yellow: '#7a5200',
    blue: '#1556b8',
    magenta: '#8a2e9b',
    cyan: '#0f6770',
    white: '#d5dae0',
    brightBlack: '#5c6570',
    brightRed: '#cf222e',
    brightGreen: '#2a7a34',
    brightYellow: '#8a5d00',
    brightBlue: '#1f68d0',
    brightMagenta: '#a13db3',
    brightCyan: '#12747e',
    brightWhite: '#f4f6f8'
};

/** What words of a search are marked with. */
export const FOUND = {
    dark: { matchBackground: '#5c4a12', matchOverviewRuler: '#b8942d', activeMatchBackground: '#a8720a', activeMatchColorOverviewRuler: '#ffc14d' },
    light: { matchBackground: '#fff0b3', matchOverviewRuler: '#c99a00', activeMatchBackground: '#ffc24d', activeMatchColorOverviewRuler: '#d06a00' }
};

export function palette(dark: boolean, own?: { background?: string; foreground?: string }): ITheme {
    const theme = { ...dark ? DARK : LIGHT };
    // Colours of the workbench only where they are as dark or light as it says, and readable together.
    if (own?.background && own.foreground && contrast(own.background, own.foreground) >= 7 && (luminance(own.background) < 0.08) === dark
        && (dark || luminance(own.background) > 0.85)) {
        Object.assign(theme, { background: own.background, foreground: own.foreground, cursorAccent: own.background });
    }
    return theme;
}

/** @return the contrast of two colours as WCAG counts it, 1 to 21; 1 where one is not written as #rrggbb */
export function contrast(one: string, other: string): number {
    const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (more + 0.05) / (less + 0.05) || 1;
}

function luminance(colour: string): number {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) {
        return NaN;
    }
    const [red, green, blue] = [1, 3, 5].map(at => {
        const part = parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
