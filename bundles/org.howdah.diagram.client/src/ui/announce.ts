import { h } from './dom';

let region: HTMLElement | undefined;

/** Says something to a screen reader; also what changed by a key and is to be seen elsewhere. */
export function announce(text: string): void {
    region ??= document.body.appendChild(h('div', { class: 'hw-spoken', role: 'status', 'aria-live': 'polite' }));
    // the same text twice is read only when it is a new one
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
