/** A box: its shapes, its name, what is in it. */
import { VNode } from 'snabbdom';
import { Shape } from '../di/actions';
import { Box } from './model';
import { drawn, Detail, shapeNodes, svg } from './vnodes';

const RING = 3;
/** Where a line of text has its baseline, as a part of its height: the theme's ascent by its line height. */
const BASELINE = 0.776;

export interface BoxState {
    readonly domId: string;
    readonly nameId: string | undefined;
    readonly classes: string;
    readonly selected: boolean;
    readonly detail: Detail;
}

export function boxNode(box: Box, state: BoxState, children: VNode[]): VNode {
    const { x, y, width, height } = box.bounds;
    const parts: VNode[] = shapeNodes(box.drawing.shapes, state.detail);
    const name = nameNode(box, state);
    if (name) {
        parts.push(name);
    }
    parts.push(...children);
    if (state.selected) {
        parts.push(
            svg('rect', {
                class: 'ring',
                x: -RING,
                y: -RING,
                width: width + 2 * RING,
                height: height + 2 * RING,
                rx: 6
            })
        );
    }
    return svg(
        'g',
        {
            id: state.domId,
            class: state.classes,
            transform: `translate(${x},${y})`,
            role: 'group',
            'aria-roledescription': box.type,
            'aria-label': box.picture.description ?? box.label?.text ?? box.type
        },
        parts,
        box.id
    );
}

function nameNode(box: Box, state: BoxState): VNode | undefined {
    const label = box.label;
    if (!label?.text) {
        return undefined;
    }
    const { style, baseline, level, anchor } = label.args ?? {};
    if (!drawn(level ?? 1, state.detail)) {
        return undefined;
    }
    const shape: Shape = {
        s: 't',
        x: label.position.x,
        y: label.position.y + (baseline ?? label.size.height * BASELINE),
        t: label.text,
        c: `${style ?? `p-name p-name-${box.type}`} name`,
        l: level ?? 1
    };
    if (anchor) {
        shape.a = anchor;
    }
    const node = shapeNodes([shape], state.detail)[0];
    if (node && state.nameId) {
        node.data!.attrs!['id'] = state.nameId;
    }
    return node;
}
