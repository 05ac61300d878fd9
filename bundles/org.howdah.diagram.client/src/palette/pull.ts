import { Drawing } from '../tools/drawing';
import { Hand, Tool } from '../tools/hand';

/** A tool that can be used where the mouse is let go, though it was pressed elsewhere. */
export type DropTool = Tool & { drop?(event: PointerEvent): void };

/** Dragging an entry of the palette onto the canvas: the tool is taken on the way, and used where the mouse is let go. */
export function pull(event: PointerEvent, hand: Hand, drawing: Drawing, make: () => DropTool): void {
    const button = event.currentTarget as HTMLElement;
    const start = { x: event.clientX, y: event.clientY };
    let tool: DropTool | undefined;
    const move = (e: PointerEvent): void => {
        const away = Math.hypot(e.clientX - start.x, e.clientY - start.y) > 6;
        if (!tool && away && !button.contains(document.elementFromPoint(e.clientX, e.clientY))) {
            tool = make();
            hand.take(tool);
        }
    };
    const end = (e: PointerEvent): void => {
        window.removeEventListener('pointermove', move, true);
        window.removeEventListener('pointerup', end, true);
        window.removeEventListener('pointercancel', end, true);
        if (!tool || hand.tool !== tool) {
            return;
        }
        const box = drawing.base.getBoundingClientRect();
        const over = e.clientX > box.left && e.clientX < box.right && e.clientY > box.top && e.clientY < box.bottom;
        if (e.type === 'pointerup' && over) {
            tool.drop?.(e);
        }
        if (hand.tool === tool && !(e.ctrlKey || e.metaKey)) {
            hand.take(undefined);
        }
    };
    window.addEventListener('pointermove', move, true);
    window.addEventListener('pointerup', end, true);
    window.addEventListener('pointercancel', end, true);
}
