// What a terminal sends for keys, as the page's terminal does (in its usual modes).

const ESC = '\x1b';
const arrows = { Up: 'A', Down: 'B', Right: 'C', Left: 'D', Home: 'H', End: 'F' };
const tilde = { Insert: 2, Delete: 3, PageUp: 5, PageDown: 6, F5: 15, F6: 17, F7: 18, F8: 19, F9: 20, F10: 21, F11: 23, F12: 24 };
const plain = { Enter: '\r', Escape: ESC, Tab: '\t', Backspace: '\x7f', Space: ' ', F1: ESC + 'OP', F2: ESC + 'OQ', F3: ESC + 'OR', F4: ESC + 'OS' };

/** @param name such as Up, F10, Ctrl+C, Alt+x */
export function sequence(name, modes) {
    if (name.startsWith('Ctrl+')) {
        const letter = name.slice(5);
        const code = letter.toUpperCase().charCodeAt(0);
        if (letter.length === 1 && code >= 64 && code < 96) {
            return String.fromCharCode(code - 64);
        }
    } else if (name.startsWith('Alt+')) {
        return ESC + sequence(name.slice(4), modes);
    } else if (name in arrows) {
        return ESC + (modes.applicationCursorKeysMode ? 'O' : '[') + arrows[name];
    } else if (name in tilde) {
        return `${ESC}[${tilde[name]}~`;
    } else if (name in plain) {
        return plain[name];
    } else if ([...name].length === 1) {
        return name;
    }
    throw new Error(`There is no key ${name}.`);
}
