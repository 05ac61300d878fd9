import { h, within } from './dom';

/** The words beside the pointer while something is dragged: the verb, or the reason why not. */
export class PointerNote {
    private readonly element = h('div', { class: 'hw-pointer-note', 'aria-hidden': 'true' });
    private last = '';

    show(x: number, y: number, text: string, allowed: boolean): void {
        if (!this.element.isConnected) {
            document.body.append(this.element);
        }
        const stamp = `${allowed}${text}`;
        if (stamp !== this.last) {
            this.last = stamp;
            this.element.textContent = text;
            this.element.classList.toggle('hw-no', !allowed);
        }
        const at = within(x + 16, y + 18, this.element.offsetWidth, this.element.offsetHeight);
        this.element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    }

    hide(): void {
        this.last = '';
        this.element.remove();
    }

    get text(): string {
        return this.element.isConnected ? (this.element.textContent ?? '') : '';
    }
}
