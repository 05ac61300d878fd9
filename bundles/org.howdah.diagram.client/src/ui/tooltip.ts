import { SelectionService } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Drawing } from '../tools/drawing';
import { Hand } from '../tools/hand';
import { Box, Link } from '../views/model';
import { h, within } from './dom';
import { Popup } from './popup';

/** A moment, so that a mouse passing by opens nothing. */
const HOVER = 600;
const FOCUS = 1200;

/** Details of the element under the mouse, or of the one the keyboard came to. */
@injectable()
export class Tooltip {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Hand) protected readonly hand!: Hand;
    @inject(SelectionService) protected readonly selection!: SelectionService;

    private readonly element = h('div', { class: 'hw-tooltip', role: 'tooltip', id: 'hw-tooltip' });
    private timer = 0;
    private over?: string;
    private at = { x: 0, y: 0 };
    private byKey = false;

    start(): void {
        const base = this.drawing.base;
        base.addEventListener('pointermove', event => this.hover(event), { capture: true, passive: true });
        base.addEventListener('pointerdown', () => this.hide(), true);
        base.addEventListener('pointerleave', () => this.hide());
        base.addEventListener('wheel', () => this.hide(), { capture: true, passive: true });
        document.addEventListener('keydown', event => {
            this.byKey = true;
            if (this.element.isConnected && event.key === 'Escape') {
                this.hide();
            }
        }, true);
        document.addEventListener('pointerdown', () => (this.byKey = false), true);
        this.selection.onSelectionChanged(() => this.focused());
        this.drawing.model.onModelRootChanged(() => this.hide());
    }

    /** At once, for the key. */
    details(): void {
        const [first] = this.drawing.selected();
        if (first) {
            this.showAt(first);
        }
    }

    private hover(event: PointerEvent): void {
        if (event.buttons || !this.hand.empty || Popup.any || !this.drawing.ready) {
            this.hide();
            return;
        }
        this.at = { x: event.clientX, y: event.clientY };
        const element = this.drawing.at(event.target);
        if (element?.id === this.over) {
            return;
        }
        this.hide();
        this.over = element?.id;
        if (element) {
            this.timer = window.setTimeout(() => this.show(element, this.at.x + 14, this.at.y + 18), HOVER);
        }
    }

    private focused(): void {
        this.hide();
        const [first, ...more] = this.drawing.ready ? this.drawing.selected() : [];
        if (first && !more.length && this.byKey) {
            this.timer = window.setTimeout(() => this.showAt(first), FOCUS);
        }
    }

    private showAt(element: Box | Link): void {
        const r = this.drawing.toClient(this.drawing.bounds(element));
        this.show(element, r.x + Math.min(r.width, 40), r.y + Math.min(r.height, 200) + 6);
    }

    private show(element: Box | Link, x: number, y: number): void {
        const text = this.drawing.tooltip(this.drawing.element(element.id) ?? element);
        if (!text || !this.hand.empty || Popup.any) {
            return;
        }
        const [head, ...rest] = text.split('\n');
        this.element.replaceChildren(h('strong', {}, head), ...rest.map(line => h('div', {}, line)));
        (document.getElementById('shell') ?? document.body).append(this.element);
        const at = within(x, y, this.element.offsetWidth, this.element.offsetHeight);
        this.element.style.left = `${at.x}px`;
        this.element.style.top = `${at.y}px`;
    }

    private hide(): void {
        window.clearTimeout(this.timer);
        this.over = undefined;
        this.element.remove();
    }
}
