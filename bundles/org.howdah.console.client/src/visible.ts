/** Names and texts of strangers, made fit to be shown: what is invisible or turns the line around becomes visible. */

const NAMES: Record<string, string> = {
    '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO',
    '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI', '\u200b': 'ZWSP', '\ufeff': 'BOM', '\u00ad': 'SHY',
    '\u2028': 'LS', '\u2029': 'PS', '\u2060': 'WJ', '\u001b': 'ESC', '\u007f': 'DEL'
};

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

function name(character: string): string {
    const code = character.charCodeAt(0);
    return NAMES[character] ?? (code < 32 ? `^${String.fromCharCode(code + 64)}` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
}

/** One line of at most so many characters; line ends and tabs become spaces. */
export function line(text: string, most = 120): string {
    const shown = text.replace(/[\t\r\n]+/g, ' ').replace(HIDDEN, character => `⟨${name(character)}⟩`);
    const characters = [...shown];
    return characters.length <= most ? shown : characters.slice(0, most - 1).join('') + '…';
}

/** Several lines, with line ends and tabs kept. */
export function lines(text: string, most = 4000): string {
    const shown = text.replace(/\r\n?/g, '\n').replace(HIDDEN, character => (character === '\n' || character === '\t' ? character : `⟨${name(character)}⟩`));
    return shown.length <= most ? shown : shown.slice(0, most) + '…';
}
