import { LineStyle } from '../ui/view-state';
import { s } from '../ui/dom';
import { Drawing } from './drawing';
import { border, centre, curve, Point } from './geometry';
import { Overlay } from './overlay';

/** The loose link between a fixed end and the pointer, in the style of its technology. */
export function showRubber(
    overlay: Overlay,
    drawing: Drawing,
    options: { fixed: string; fixedIsSource: boolean; to: Point; over?: string; allowed: boolean; style?: LineStyle }
): void {
    const fixed = drawing.box(options.fixed);
    if (!fixed) {
        return;
    }
    const box = drawing.bounds(fixed);
    const other = options.over ? drawing.box(options.over) : undefined;
    const tip = other ? border(drawing.bounds(other), centre(box)) : options.to;
    const root = border(box, other ? centre(drawing.bounds(other)) : tip);
    const [from, to] = options.fixedIsSource ? [root, tip] : [tip, root];
    overlay.show('rubber', group => {
        const d = curve(overlay.point(from), overlay.point(to));
        const cls = `hw-rubber hw-line-${options.style ?? 'solid'}${options.allowed ? '' : ' hw-no'}`;
        if (options.style === 'double') {
            group.append(s('path', { class: `${cls} hw-outer`, d }), s('path', { class: `${cls} hw-inner`, d }));
        } else {
            group.append(s('path', { class: cls, d }));
        }
        group.append(s('path', { class: `hw-rubber-tip${options.allowed ? '' : ' hw-no'}`, d: tipOf(overlay.point(from), overlay.point(to)) }));
    });
}

/** A small arrow at the end of the curve, which arrives along the longer axis. */
function tipOf(from: Point, to: Point): string {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const flat = Math.abs(dx) >= Math.abs(dy);
    const back = flat ? -Math.sign(dx || 1) * 9 : -Math.sign(dy || 1) * 9;
    return flat
        ? `M${to.x + back} ${to.y - 5}L${to.x} ${to.y}L${to.x + back} ${to.y + 5}`
        : `M${to.x - 5} ${to.y + back}L${to.x} ${to.y}L${to.x + 5} ${to.y + back}`;
}
