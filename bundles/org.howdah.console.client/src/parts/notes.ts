import { h } from '../dom';

const LASTS = 5000;

/** A sentence in the upper corner for a while, which a screen reader says too. */
export class Notes {
    readonly element = h('div', { class: 'notes', role: 'status', 'aria-live': 'polite' });
    /** What is only said, since it is seen elsewhere. */
    readonly spoken = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    private timer = 0;

    speak(text: string): void {
        this.spoken.textContent = text;
    }

    say(text: string): void {
        window.clearTimeout(this.timer);
        this.element.replaceChildren(h('div', { class: 'note', dir: 'ltr' }, text));
        this.timer = window.setTimeout(() => this.element.replaceChildren(), LASTS);
    }
}

/** What is said across the top while the page has no connection to Howdah. */
export class SocketBar {
    readonly element = h('div', { class: 'socket-bar', role: 'alert', hidden: true });
    private timer = 0;

    /** @param patience ms before it is shown: a short break is not worth a word */
    show(text: string, action: { label: string; run: () => void } | undefined, patience: number): void {
        window.clearTimeout(this.timer);
        const put = (): void => {
            this.element.replaceChildren(h('span', {}, text), ...(action ? [h('button', { class: 'button', type: 'button', onclick: action.run }, action.label)] : []));
            this.element.hidden = false;
        };
        if (this.element.hidden && patience > 0) {
            this.timer = window.setTimeout(put, patience);
        } else {
            put();
        }
    }

    hide(): void {
        window.clearTimeout(this.timer);
        this.element.hidden = true;
        this.element.replaceChildren();
    }
}
