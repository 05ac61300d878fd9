import { h } from './dom';
import { announce } from './announce';

/** A short sentence at the foot of the canvas that goes by itself: why nothing happened, or what did. */
let note: HTMLElement | undefined;
let timer = 0;

export function say(base: HTMLElement, text: string | undefined): void {
    if (!text) {
        return;
    }
    note?.remove();
    window.clearTimeout(timer);
    note = base.appendChild(h('div', { class: 'hw-note', 'aria-hidden': 'true' }, text));
    announce(text);
    timer = window.setTimeout(() => {
        note?.remove();
        note = undefined;
    }, Math.max(3000, text.length * 70));
}
