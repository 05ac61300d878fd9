import { within } from './dom';

export interface PopupOptions {
    /** The place of the window it opens at. */
    x: number;
    y: number;
    /** Called once when it is gone, whatever closed it. */
    closed?: () => void;
    /** Presses on this element do not close it: the button that opened it closes it itself. */
    owner?: Element;
    /** Stays open when another popup opens: a menu under its submenu. */
    parent?: Popup;
}

/**
 * A box above the page: menu, list, form. It takes the keyboard while it is open, gives it back to what had it before,
 * and closes on Escape, on a press outside and when the page loses its place in the window.
 */
export class Popup {
    private static readonly open: Popup[] = [];
    private before: Element | null = document.activeElement;
    private done = false;

    private readonly outside = (event: Event): void => {
        const target = event.target as Node;
        if (!this.covers(target) && !this.options.owner?.contains(target)) {
            this.close(false);
        }
    };

    private readonly gone = (): void => this.close(false);

    private constructor(
        readonly element: HTMLElement,
        private readonly options: PopupOptions
    ) {}

    static show(element: HTMLElement, options: PopupOptions): Popup {
        for (const other of [...Popup.open].reverse()) {
            if (other !== options.parent && !other.isAbove(options.parent)) {
                other.close(false);
            }
        }
        const popup = new Popup(element, options);
        element.classList.add('hw-popup');
        (document.getElementById('shell') ?? document.body).append(element);
        popup.place(options.x, options.y);
        document.addEventListener('pointerdown', popup.outside, true);
        window.addEventListener('resize', popup.gone);
        element.addEventListener('keydown', event => {
            if (event.key === 'Escape' && !event.defaultPrevented) {
                event.preventDefault();
                event.stopPropagation();
                popup.close();
            }
        });
        Popup.open.push(popup);
        return popup;
    }

    /** Whether any is open. */
    static get any(): boolean {
        return Popup.open.length > 0;
    }

    static closeAll(): void {
        for (const popup of [...Popup.open].reverse()) {
            popup.close();
        }
    }

    place(x: number, y: number): void {
        const box = this.element.getBoundingClientRect();
        const at = within(x, y, box.width, box.height);
        this.element.style.left = `${at.x}px`;
        this.element.style.top = `${at.y}px`;
    }

    close(giveFocusBack = true): void {
        if (this.done) {
            return;
        }
        this.done = true;
        for (const child of [...Popup.open]) {
            if (child.options.parent === this) {
                child.close(giveFocusBack);
            }
        }
        Popup.open.splice(Popup.open.indexOf(this), 1);
        document.removeEventListener('pointerdown', this.outside, true);
        window.removeEventListener('resize', this.gone);
        const hadFocus = this.element.contains(document.activeElement);
        this.element.remove();
        if ((giveFocusBack || hadFocus) && this.before && this.before.isConnected) {
            (this.before as HTMLElement | SVGElement).focus?.({ preventScroll: true });
        }
        this.options.closed?.();
    }

    private covers(target: Node): boolean {
        return this.element.contains(target) || Popup.open.some(p => p.options.parent === this && p.covers(target));
    }

    private isAbove(parent: Popup | undefined): boolean {
        for (let p = parent; p; p = p.options.parent) {
            if (p === this) {
                return true;
            }
        }
        return false;
    }
}
