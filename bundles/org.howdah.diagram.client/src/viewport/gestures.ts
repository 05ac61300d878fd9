/**
 * Panning and zooming by wheel, trackpad and mouse, whatever tool is active: the wheel scrolls (with Shift sideways),
 * Ctrl+wheel and pinching zoom at the pointer, the middle button or Space and dragging pans.
 */
import { inject, injectable } from 'inversify';
import { CanvasViewport } from './viewport';

const LINE = 18;
/** Held while the mouse is used: no sign of moving the focus by keys. */
const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', ' '];

@injectable()
export class Gestures {
    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;

    private space = false;
    private grip: { x: number; y: number; pointer: number } | undefined;

    /** Whether a press with this button now pans. */
    pans(event: PointerEvent): boolean {
        return event.button === 1 || (event.button === 0 && this.space);
    }

    install(canvas: HTMLElement): void {
        canvas.addEventListener('wheel', event => this.wheel(event, canvas), { passive: false, capture: true });
        canvas.addEventListener('pointerdown', event => this.down(event, canvas), { capture: true });
        canvas.addEventListener('pointermove', event => this.move(event), { capture: true });
        for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
            canvas.addEventListener(end, event => this.up(event, canvas), { capture: true });
        }
        window.addEventListener('keydown', event => this.key(event, canvas, true));
        window.addEventListener('keyup', event => this.key(event, canvas, false));
        // the focus is shown to those who move it by keys
        window.addEventListener('keydown', event => MODIFIERS.includes(event.key) || canvas.classList.add('keyboard'), { capture: true });
        window.addEventListener('pointerdown', () => canvas.classList.remove('keyboard'), { capture: true });
        window.addEventListener('blur', () => this.spaced(canvas, false));
        // the middle button's own scrolling of the browser
        canvas.addEventListener('mousedown', event => event.button === 1 && event.preventDefault());
        canvas.addEventListener('auxclick', event => event.button === 1 && event.preventDefault());
    }

    private wheel(event: WheelEvent, canvas: HTMLElement): void {
        event.preventDefault();
        event.stopPropagation();
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? canvas.clientHeight : 1;
        const x = event.deltaX * unit;
        const y = event.deltaY * unit;
        if (event.ctrlKey || event.metaKey) {
            // a pinch sends small steps, a wheel's notch 100 and more: neither may jump
            const factor = Math.exp(-Math.max(-60, Math.min(60, y)) * 0.004);
            this.viewport.zoomAt(this.viewport.zoom * factor, this.viewport.inCanvas(event));
        } else if (event.shiftKey && x === 0) {
            this.viewport.pan(-y, 0);
        } else {
            this.viewport.pan(-x, -y);
        }
    }

    private down(event: PointerEvent, canvas: HTMLElement): void {
        if (!this.pans(event)) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        this.grip = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
        canvas.setPointerCapture(event.pointerId);
        canvas.classList.add('panning');
    }

    private move(event: PointerEvent): void {
        if (this.grip?.pointer !== event.pointerId) {
            return;
        }
        event.stopImmediatePropagation();
        this.viewport.pan(event.clientX - this.grip.x, event.clientY - this.grip.y);
        this.grip = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
    }

    private up(event: PointerEvent, canvas: HTMLElement): void {
        if (this.grip?.pointer !== event.pointerId) {
            return;
        }
        event.stopImmediatePropagation();
        this.grip = undefined;
        canvas.classList.remove('panning');
    }

    private key(event: KeyboardEvent, canvas: HTMLElement, down: boolean): void {
        if (event.code !== 'Space' || (down && !canvas.contains(document.activeElement)) || document.activeElement instanceof HTMLInputElement) {
            return;
        }
        if (down) {
            event.preventDefault();
        }
        this.spaced(canvas, down);
    }

    private spaced(canvas: HTMLElement, down: boolean): void {
        this.space = down;
        canvas.classList.toggle('pannable', down);
    }
}
