/** The elements of the picture as the server sends them. */
import {
    Args,
    argsFeature,
    boundsFeature,
    Bounds,
    connectableFeature,
    deletableFeature,
    editLabelFeature,
    GEdge,
    GGraph,
    GLabel,
    GModelElement,
    GNode,
    moveFeature,
    Point,
    selectFeature
} from '@eclipse-glsp/client';
import { Shape } from '../di/actions';
import { routeBounds, union } from './geometry';

export const BOX_TYPES = ['site', 'host', 'server', 'database', 'set', 'unexpected'] as const;
export type BoxType = (typeof BOX_TYPES)[number];
export const LINK_TYPE = 'link';
export const NAME_TYPE = 'label:name';

interface PictureArgs {
    shapes?: Shape[] | string;
    tooltip?: string;
    description?: string;
    collapsed?: boolean;
    hidden?: number;
    route?: number[] | string;
    curved?: boolean;
    /** Of a link: x, y, width and height of its label. */
    label?: number[];
    classes?: string[];
}

/** What the picture says of an element, parsed once per args object. */
export interface Drawing {
    readonly shapes: readonly Shape[];
    readonly route: readonly Point[];
    /** The box around the route. */
    readonly bounds: Bounds;
    /** The box around the route and the label. */
    readonly extent: Bounds;
}

const drawings = new WeakMap<object, Drawing>();
const NO_BOUNDS: Bounds = { x: 0, y: 0, width: -1, height: -1 };
const NOTHING: Drawing = { shapes: [], route: [], bounds: NO_BOUNDS, extent: NO_BOUNDS };

function parsed<T>(value: T[] | string | undefined): T[] {
    return typeof value === 'string' ? (JSON.parse(value) as T[]) : (value ?? []);
}

/** Shapes and route of an element's args. */
export function drawing(args: object | undefined): Drawing {
    if (!args) {
        return NOTHING;
    }
    let result = drawings.get(args);
    if (!result) {
        const given = args as PictureArgs;
        const flat = parsed<number>(given.route);
        const route: Point[] = [];
        for (let i = 0; i + 1 < flat.length; i += 2) {
            route.push({ x: flat[i]!, y: flat[i + 1]! });
        }
        const bounds = routeBounds(route);
        const [x, y, width, height] = given.label ?? [];
        const label = x !== undefined && y !== undefined && width !== undefined && height !== undefined ? [{ x, y, width, height }] : [];
        result = { shapes: parsed<Shape>(given.shapes), route, bounds, extent: union([bounds, ...label]) ?? bounds };
        drawings.set(args, result);
    }
    return result;
}

/** A site, host, server, database, set or unexpected thing. */
export class Box extends GNode {
    static override readonly DEFAULT_FEATURES = [connectableFeature, deletableFeature, selectFeature, boundsFeature, moveFeature, argsFeature];

    declare args?: Args;

    get picture(): PictureArgs {
        return (this.args ?? {}) as PictureArgs;
    }

    get drawing(): Drawing {
        return drawing(this.args);
    }

    get boxes(): Box[] {
        return this.children.filter(isBox);
    }

    get label(): Name | undefined {
        return this.children.find((child): child is Name => child instanceof Name);
    }

    /** Places of sites, hosts and servers are kept; what is inside a server is laid out by the painter. */
    get placed(): boolean {
        return this.type === 'site' || this.type === 'host' || this.type === 'server';
    }
}

/** A replication link. */
export class Link extends GEdge {
    static override readonly DEFAULT_FEATURES = [deletableFeature, selectFeature, boundsFeature, argsFeature];

    get picture(): PictureArgs {
        return (this.args ?? {}) as PictureArgs;
    }

    get drawing(): Drawing {
        return drawing(this.args);
    }

    override get bounds(): Bounds {
        return this.drawing.bounds;
    }

    /** The route and the label, which may stand off it. */
    get extent(): Bounds {
        return this.drawing.extent;
    }

    override localToParent(point: Point | Bounds): Bounds {
        return { width: -1, height: -1, ...point };
    }

    override parentToLocal(point: Point | Bounds): Bounds {
        return { width: -1, height: -1, ...point };
    }
}

/** An element's name, edited in place. */
export class Name extends GLabel {
    static override readonly DEFAULT_FEATURES = [boundsFeature, editLabelFeature, argsFeature];
    /** `baseline`: below the label's top; `style`, `level`: as those of a shape. */
    declare args?: { baseline?: number; style?: string; level?: number; anchor?: 's' | 'm' | 'e' };
}

export class Picture extends GGraph {
    get boxes(): Box[] {
        return this.children.filter(isBox);
    }

    get links(): Link[] {
        return this.children.filter(isLink);
    }

    get empty(): boolean {
        return !this.children.some(child => child instanceof Box);
    }
}

/** Whether it opens something, a console or the tables of a set: then a double click does so wherever it hits, also on the name. */
export function opensItself(element: Box | Link): boolean {
    return element.type === 'host' || element.type === 'server' || element.type === 'database' || element.type === 'set';
}

export function isBox(element: unknown): element is Box {
    return element instanceof Box;
}

export function isLink(element: unknown): element is Link {
    return element instanceof Link;
}

/** Where an element lies in the drawing, not in its container. */
export function absoluteBounds(box: Box): Bounds {
    let { x, y } = box.bounds;
    let parent: GModelElement | undefined = box.parent;
    while (parent instanceof Box) {
        x += parent.bounds.x;
        y += parent.bounds.y;
        parent = parent.parent;
    }
    return { x, y, width: box.bounds.width, height: box.bounds.height };
}
