import { h } from '../dom';
import { texts } from '../texts';
import { Dialog } from './dialog';

/** Shows a text before it is pasted. @param shown with what is invisible made visible */
export function askPasting(shown: string, reasons: readonly string[], yes: (oneLine?: boolean) => void, back: () => void): void {
    const lines = shown.replace(/\n$/, '').split('\n').length;
    new Dialog(
        { title: texts.paste.title, kind: 'paste', back },
        [
            h('ul', { class: 'reasons' }, ...(reasons.length > 0 ? reasons : [texts.paste.text(lines)]).map(reason => h('li', {}, reason))),
            h('pre', { class: 'shown', tabindex: '0', 'aria-label': texts.paste.content, role: 'region', dir: 'ltr' }, shown)
        ],
        [
            { label: texts.paste.paste, first: true, run: () => yes(false) },
            ...(lines > 1 || shown.endsWith('\n') ? [{ label: texts.paste.oneLine, run: () => yes(true) }] : []),
            { label: texts.cancel, dismiss: true }
        ]
    );
}
