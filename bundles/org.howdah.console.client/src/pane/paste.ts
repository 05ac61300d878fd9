// What may be pasted: text. Control characters are taken out, so that nothing in it can end a bracketed paste or press a key.

const REASONS = {
    newline: 'It has line ends: its lines run as soon as it is pasted.',
    control: 'It has control characters, which are left out.',
    bidi: 'It has characters that turn the order of a line around: what runs may not be what it looks like.',
    long: 'It is long.'
};

/** Why a paste is shown before it is done. */
export type Reason = keyof typeof REASONS;

/** A sentence for the user. */
export function reasonText(reason: Reason): string {
    return REASONS[reason];
}

export interface Paste {
    /** As it goes in, with \n for line ends. */
    text: string;
    reasons: Reason[];
}

/** Characters above which a paste is shown first. */
const LONG = 20_000;

const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HIDDEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u{e0000}-\u{e007f}]/gu;

/** @param bracketed whether the far side asked to be told what is pasted, and so will not run it at once */
export function examine(clip: string, bracketed: boolean): Paste {
    const lines = clip.replace(/\r\n?/g, '\n');
    const text = lines.replace(CONTROL, '');
    const reasons: Reason[] = [];
    if (!bracketed && text.includes('\n')) {
        reasons.push('newline');
    }
    if (text.length !== lines.length) {
        reasons.push('control');
    }
    if (BIDI.test(text)) {
        reasons.push('bidi');
    }
    if (text.length > LONG) {
        reasons.push('long');
    }
    return { text, reasons };
}

/** @return the text with what cannot be seen written out: control characters as ^X, others as <U+202E> */
export function visible(text: string): string {
    return text.replace(/\r\n?/g, '\n').replace(CONTROL, sign => {
        const code = sign.charCodeAt(0);
        return code < 0x20 ? `^${String.fromCharCode(code + 0x40)}` : code === 0x7f ? '^?' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    }).replace(HIDDEN, sign => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`);
}
