/** A link: an unseen wide line to be hit, then what the picture says. */
import { VNode } from 'snabbdom';
import { pathOf } from './geometry';
import { Link } from './model';
import { Detail, shapeNodes, svg } from './vnodes';

export interface LinkState {
    readonly domId: string;
    readonly classes: string;
    readonly selected: boolean;
    readonly detail: Detail;
    /** Path data of a plain curve while an end is being moved, else the server's route is drawn. */
    readonly loose: string | undefined;
}

export function linkNode(link: Link, state: LinkState): VNode {
    const route = state.loose ?? pathOf(link.drawing.route, link.picture.curved ?? false);
    // far away it would be narrower than a pixel
    const parts: VNode[] = state.detail < 0 ? [] : [svg('path', { class: 'hit', d: route })];
    if (state.selected) {
        parts.push(svg('path', { class: 'ring', d: route }));
    }
    if (state.loose) {
        parts.push(svg('path', { class: 'loose', d: route }));
    } else {
        parts.push(...shapeNodes(link.drawing.shapes, state.detail));
    }
    return svg(
        'g',
        {
            id: state.domId,
            class: state.classes,
            role: 'group',
            'aria-roledescription': 'link',
            'aria-label': link.picture.description ?? 'link'
        },
        parts,
        link.id
    );
}
