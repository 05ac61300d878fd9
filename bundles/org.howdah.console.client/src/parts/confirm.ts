import { h } from '../dom';
import type { ConfirmMessage } from '../protocol';
import { texts } from '../texts';
import { line, lines } from '../visible';
import { Dialog } from './dialog';

/** Asks before something that may destroy goes to the nodes; No is what Enter and Escape mean. */
export function confirm(message: ConfirmMessage, answer: (yes: boolean) => void, back: () => void): Dialog {
    return new Dialog(
        { title: line(message.title, 200), alert: true, kind: 'confirm', back },
        [
            message.text ? h('p', { dir: 'ltr' }, lines(message.text)) : undefined,
            message.lines.length > 0 && h('div', {}, h('h3', {}, texts.confirm.lines),
                h('pre', { class: 'shown', tabindex: '0', role: 'region', 'aria-label': texts.confirm.lines, dir: 'ltr' }, lines(message.lines.join('\n')))),
            message.nodes.length > 0 && h('div', {}, h('h3', {}, texts.confirm.nodes(message.nodes.length)),
                h('ul', { class: 'chips' }, ...message.nodes.map(node => h('li', { dir: 'ltr' }, line(node, 80)))))
        ],
        [
            { label: message.no || 'No', first: true, dismiss: true, run: () => answer(false) },
            { label: message.yes || 'Yes', danger: true, run: () => answer(true) }
        ]
    );
}
