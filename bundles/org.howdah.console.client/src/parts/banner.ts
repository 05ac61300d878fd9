/** What is said above the terminal of a console that is not open: what happened, what next, and buttons for it. */
import type { Console } from '../console';
import { h } from '../dom';
import type { Frame } from '../frame';
import type { StateAction, StateMessage } from '../protocol';
import { texts } from '../texts';
import { lines } from '../visible';
import { stateIcon } from './icons';

/** Connecting is told only when it takes longer: nothing is to blink. */
const PATIENCE = 350;

export class Banner {
    readonly element = h('div', { class: 'banner', hidden: true });
    private readonly countdown = h('span', { class: 'banner-countdown', 'aria-hidden': 'true' });
    private timer = 0;
    private ticking = 0;
    private retryAt = 0;

    constructor(private readonly console: Console, private readonly frame: Frame) {
        if (console.state !== 'open') {
            this.tell({ t: 'state', id: console.id, state: console.state, text: '', hint: '', actions: [] });
        }
    }

    tell(message: StateMessage): void {
        window.clearTimeout(this.timer);
        window.clearInterval(this.ticking);
        if (message.state === 'open') {
            this.hide();
        } else if (message.state === 'connecting' && this.element.hidden) {
            this.timer = window.setTimeout(() => this.show(message), PATIENCE);
        } else {
            this.show(message);
        }
    }

    private hide(): void {
        if (!this.element.hidden) {
            const had = this.element.contains(document.activeElement);
            this.element.hidden = true;
            this.element.replaceChildren();
            this.console.pane?.fit();
            if (had) {
                this.console.focus();
            }
        }
    }

    /** How long it is until the next try. */
    private count(): void {
        const seconds = Math.ceil((this.retryAt - Date.now()) / 1000);
        this.countdown.textContent = seconds > 0 ? texts.tryIn(seconds) : '';
        if (seconds <= 0 || !this.element.isConnected) {
            window.clearInterval(this.ticking);
        }
    }

    private show({ state, text, hint, actions, retryAt }: StateMessage): void {
        const long = text.includes('\n') || text.length > 240;
        const said = text !== '' ? lines(text) : state === 'connecting' ? texts.connecting(this.console.title) : texts.states[state];
        const offered: readonly StateAction[] = actions.length > 0 ? actions : state === 'connecting' ? ['close'] : [];
        const before = this.focused();
        this.element.className = `banner banner-${state}`;
        this.element.replaceChildren(
            h('span', { class: 'banner-sign' }, stateIcon(state, 14)),
            h('div', { class: 'banner-text', dir: 'ltr' },
                long ? this.whole(said) : h('p', { class: 'banner-said' }, said),
                hint || retryAt ? h('p', { class: 'banner-hint' }, hint ? `${lines(hint)} ` : undefined, this.countdown) : undefined),
            h('div', { class: 'banner-actions' },
                ...offered.map(action =>
                    h('button', { class: `button${action === 'reconnect' ? ' button-first' : ''}`, type: 'button', 'data-action': action, onclick: () => this.console.act(action) },
                        { reconnect: texts.reconnect, stop: texts.stop, close: texts.close, new: texts.newHere }[action])),
                long && h('button', { class: 'button', type: 'button', 'data-action': 'copy', onclick: () => {
                    this.frame.copy(hint ? `${text}\n${hint}` : text);
                    this.frame.say(texts.copied);
                } }, texts.copyText))
        );
        this.element.hidden = false;
        this.retryAt = retryAt ?? 0;
        if (this.retryAt > 0) {
            this.ticking = window.setInterval(() => this.count(), 250);
        }
        this.count();
        if (before) {
            (this.element.querySelector<HTMLElement>(`[data-action="${before}"]`) ?? this.element.querySelector<HTMLElement>('button'))?.focus();
        }
        this.console.pane?.fit();
    }

    private focused(): string | undefined {
        const active = document.activeElement as HTMLElement | null;
        return active && this.element.contains(active) ? active.dataset['action'] : undefined;
    }

    /** A message of several lines, such as two fingerprints: its first line is the sentence, the rest is to be read and copied. */
    private whole(said: string): HTMLElement {
        const end = said.indexOf('\n');
        return end < 0
            ? h('pre', { class: 'banner-whole', tabindex: '0' }, said)
            : h('div', {}, h('p', { class: 'banner-said' }, said.slice(0, end)), h('pre', { class: 'banner-whole', tabindex: '0' }, said.slice(end + 1)));
    }
}
