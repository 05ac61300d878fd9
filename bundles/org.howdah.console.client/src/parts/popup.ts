import { h } from '../dom';

export interface PopupOptions {
    x: number;
    y: number;
    /** The right edge lies at x instead of the left. */
    fromRight?: boolean;
    /** Called once when it is gone, whatever closed it. */
    closed?: () => void;
    /** Presses on this element do not close it: the button that opened it closes it itself. */
    owner?: Element;
    /** Where the focus goes back to; without, to what had it. */
    back?: () => void;
}

/** A box above the page: a menu or a list. It takes the keyboard, gives it back, and closes on Escape and on a press outside. One at a time. */
export class Popup {
    private static current: Popup | undefined;
    private readonly before = document.activeElement;
    private done = false;

    private readonly outside = (event: Event): void => {
        const target = event.target as Node;
        if (!this.element.contains(target) && !this.options.owner?.contains(target)) {
            this.close(false);
        }
    };

    private readonly gone = (): void => this.close(false);

    constructor(readonly element: HTMLElement, private readonly options: PopupOptions) {
        Popup.current?.close(false);
        Popup.current = this;
        element.classList.add('popup');
        (document.querySelector('main') ?? document.body).append(element);
        this.place();
        document.addEventListener('pointerdown', this.outside, true);
        window.addEventListener('resize', this.gone);
        element.addEventListener('keydown', event => {
            if (event.key === 'Escape' && !event.defaultPrevented) {
                event.preventDefault();
                event.stopPropagation();
                this.close();
            }
        });
        element.addEventListener('focusout', event => {
            if (event.relatedTarget && !element.contains(event.relatedTarget as Node)) {
                this.close(false);
            }
        });
    }

    static get any(): boolean {
        return Popup.current !== undefined;
    }

    static closeAll(): void {
        Popup.current?.close();
    }

    place(): void {
        const { x, y, fromRight } = this.options;
        const box = this.element.getBoundingClientRect();
        const left = Math.max(4, Math.min(fromRight ? x - box.width : x, window.innerWidth - box.width - 4));
        const top = Math.max(4, Math.min(y, window.innerHeight - box.height - 4));
        this.element.style.left = `${left}px`;
        this.element.style.top = `${top}px`;
    }

    close(giveFocusBack = true): void {
        if (this.done) {
            return;
        }
        this.done = true;
        if (Popup.current === this) {
            Popup.current = undefined;
        }
        document.removeEventListener('pointerdown', this.outside, true);
        window.removeEventListener('resize', this.gone);
        const hadFocus = this.element.contains(document.activeElement);
        this.element.remove();
        if (giveFocusBack || hadFocus) {
            if (this.options.back) {
                this.options.back();
            } else if (this.before?.isConnected) {
                (this.before as HTMLElement).focus?.({ preventScroll: true });
            }
        }
        this.options.closed?.();
    }
}

/** A line below an element while the pointer rests on it or the keyboard is there. */
export class Tooltip {
    private static box: HTMLElement | undefined;
    private static timer = 0;

    /** @param text asked for each time; lines after the first are quieter */
    static on(element: HTMLElement, text: () => string): void {
        const show = (event: Event): void => {
            window.clearTimeout(Tooltip.timer);
            const wait = event.type === 'focus' ? 600 : 450;
            if (event.type === 'focus' && !element.matches(':focus-visible')) {
                return;
            }
            Tooltip.timer = window.setTimeout(() => element.isConnected && Tooltip.show(element, text()), wait);
        };
        element.addEventListener('pointerenter', show);
        element.addEventListener('focus', show);
        for (const end of ['pointerleave', 'pointerdown', 'blur', 'keydown']) {
            element.addEventListener(end, () => Tooltip.hide());
        }
    }

    static hide(): void {
        window.clearTimeout(Tooltip.timer);
        Tooltip.box?.remove();
        Tooltip.box = undefined;
    }

    private static show(anchor: HTMLElement, text: string): void {
        Tooltip.hide();
        if (text === '' || Popup.any) {
            return;
        }
        const box = h('div', { class: 'tooltip', role: 'tooltip' }, ...text.split('\n').map(part => h('div', { dir: 'ltr' }, part)));
        (document.querySelector('main') ?? document.body).append(box);
        const at = anchor.getBoundingClientRect();
        const size = box.getBoundingClientRect();
        const below = at.bottom + 4 + size.height < window.innerHeight;
        box.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - size.width - 4))}px`;
        box.style.top = `${below ? at.bottom + 4 : Math.max(4, at.top - size.height - 4)}px`;
        Tooltip.box = box;
    }
}
