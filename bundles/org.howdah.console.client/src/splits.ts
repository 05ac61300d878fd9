/** Edges between panes: dragged, moved by keys, and set to equal sizes by a double click. */
import { apply, h } from './dom';
import type { Layout, Sash } from './layout';
import { texts } from './texts';

const STEP = 0.02;

export class Sashes {
    private readonly shown = new Map<string, HTMLElement>();
    private readonly places = new Map<HTMLElement, Sash>();

    /** @param changed after an edge moved; @param done when its move is over */
    constructor(private readonly area: HTMLElement, private readonly layout: () => Layout, private readonly changed: () => void, private readonly done: () => void) {}

    show(sashes: readonly Sash[]): void {
        const keys = new Set<string>();
        for (const sash of sashes) {
            const key = `${sash.branch.id}:${sash.index}`;
            keys.add(key);
            let element = this.shown.get(key);
            if (!element) {
                element = this.make();
                this.shown.set(key, element);
                this.area.append(element);
            }
            this.places.set(element, sash);
            const { across, shares } = sash.branch;
            const whole = shares[sash.index]! + shares[sash.index + 1]!;
            apply(element, {
                class: `sash ${across ? 'sash-across' : 'sash-down'}`, 'aria-orientation': across ? 'vertical' : 'horizontal',
                'aria-valuenow': Math.round((shares[sash.index]! / whole) * 100), 'aria-valuemin': 0, 'aria-valuemax': 100
            });
            element.style.left = `${sash.box.x * 100}%`;
            element.style.top = `${sash.box.y * 100}%`;
            element.style.width = across ? '' : `${sash.box.width * 100}%`;
            element.style.height = across ? `${sash.box.height * 100}%` : '';
        }
        for (const [key, element] of this.shown) {
            if (!keys.has(key)) {
                element.remove();
                this.shown.delete(key);
                this.places.delete(element);
            }
        }
    }

    private make(): HTMLElement {
        const element: HTMLElement = h('div', {
            role: 'separator', tabindex: '0', 'aria-label': texts.sash,
            onpointerdown: (event: PointerEvent) => this.drag(element, event),
            ondblclick: () => this.equalise(element),
            onkeydown: (event: KeyboardEvent) => this.key(element, event)
        });
        return element;
    }

    private equalise(element: HTMLElement): void {
        this.layout().equalise(this.places.get(element)!.branch);
        this.changed();
        this.done();
    }

    private key(element: HTMLElement, event: KeyboardEvent): void {
        const { branch, index } = this.places.get(element)!;
        const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
        const fits = branch.across === (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
        if (by !== undefined && fits && !event.ctrlKey) {
            this.layout().shift(branch, index, by * STEP * (event.shiftKey ? 4 : 1));
        } else if (event.key === 'Enter') {
            this.layout().equalise(branch);
        } else {
            return;
        }
        this.changed();
        this.done();
        event.preventDefault();
        event.stopPropagation();
    }

    private drag(element: HTMLElement, event: PointerEvent): void {
        if (event.button !== 0) {
            return;
        }
        const { branch, index } = this.places.get(element)!;
        const area = this.area.getBoundingClientRect();
        const box = this.layout().boxOf(branch);
        const size = branch.across ? box.width * area.width : box.height * area.height;
        const before = [...branch.shares];
        const from = branch.across ? event.clientX : event.clientY;
        let frame = 0;
        let at = from;
        const apply = (): void => {
            frame = 0;
            branch.shares = [...before];
            this.layout().shift(branch, index, (at - from) / size);
            this.changed();
        };
        const move = (moved: PointerEvent): void => {
            at = branch.across ? moved.clientX : moved.clientY;
            frame ||= requestAnimationFrame(apply);
        };
        const end = (): void => {
            cancelAnimationFrame(frame);
            element.removeEventListener('pointermove', move);
            element.removeEventListener('lostpointercapture', end);
            window.removeEventListener('keydown', escape, true);
            delete element.dataset['dragged'];
            if (at !== from) {
                apply();
                this.done();
            }
        };
        const escape = (key: KeyboardEvent): void => {
            if (key.key === 'Escape') {
                key.preventDefault();
                key.stopImmediatePropagation();
                at = from;
                apply();
                element.releasePointerCapture(event.pointerId);
            }
        };
        element.dataset['dragged'] = 'true';
        element.setPointerCapture(event.pointerId);
        element.addEventListener('pointermove', move);
        element.addEventListener('lostpointercapture', end);
        window.addEventListener('keydown', escape, true);
        event.preventDefault();
    }
}
