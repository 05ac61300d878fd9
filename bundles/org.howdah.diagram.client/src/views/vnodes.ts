/**
 * SVG nodes for primitives. They are made without snabbdom's `h`, which walks the whole subtree of every <svg> again to
 * set its name space. Text becomes a text node, never markup.
 */
import { vnode, VNode, VNodeData } from 'snabbdom';
import { Shape } from '../di/actions';

const NS = 'http://www.w3.org/2000/svg';
export type Attrs = Record<string, string | number | boolean>;

/** An SVG element. Attributes that are `undefined` must be left out by the caller. */
export function svg(name: string, attrs: Attrs, children?: VNode[] | string, key?: string): VNode {
    const data: VNodeData = { ns: NS, attrs };
    if (key !== undefined) {
        data.key = key;
    }
    return typeof children === 'string'
        ? vnode(name, data, undefined, children, undefined)
        : vnode(name, data, children, undefined, undefined);
}

const ANCHORS = { s: 'start', m: 'middle', e: 'end' } as const;

/** Class names of a shape: its style, and its level when it is not always drawn. */
export function shapeClass(style: string | undefined, level: number | undefined): string {
    return level ? `${style ?? ''} ${level < 0 ? 'far' : `level${level}`}`.trim() : (style ?? '');
}

export function shapeNode(shape: Shape): VNode {
    const attrs: Attrs = { class: shapeClass(shape.c, shape.l) };
    switch (shape.s) {
        case 'r':
            Object.assign(attrs, { x: shape.x, y: shape.y, width: shape.w, height: shape.h });
            if (shape.r) {
                attrs['rx'] = shape.r;
            }
            return svg('rect', attrs);
        case 'p':
            attrs['d'] = shape.d;
            return svg('path', attrs);
        case 't':
            Object.assign(attrs, { x: shape.x, y: shape.y });
            if (shape.a && shape.a !== 's') {
                attrs['text-anchor'] = ANCHORS[shape.a];
            }
            return svg('text', attrs, shape.t);
    }
}

/** The nodes of all shapes that are drawn with so much detail (see {@link detailAt}). */
export function shapeNodes(shapes: readonly Shape[], detail: Detail): VNode[] {
    const result: VNode[] = [];
    for (const shape of shapes) {
        if (drawn(shape.l, detail) && (detail >= 0 || shape.s !== 't')) {
            result.push(shapeNode(shape));
        }
    }
    return result;
}

/** 2: everything; 1: zoomed below 50 %; 0: below 25 %; -1: so far away that no letter can be read. */
export type Detail = -1 | 0 | 1 | 2;

export function detailAt(zoom: number): Detail {
    return zoom >= 0.5 ? 2 : zoom >= 0.25 ? 1 : zoom >= 0.12 ? 0 : -1;
}

/** Level 1 goes below 50 %, level 2 below 25 %; what is for afar only (-1) is hidden by the style sheet where it is near. */
export function drawn(level: number | undefined, detail: Detail): boolean {
    return !level || (level < 0 ? detail >= 0 : detail >= 3 - level);
}
