/**
 * The view of the whole picture. It walks the model itself instead of through the library's renderer: an element that
 * did not change costs a comparison, one that is not seen costs nothing below it.
 */
import { DOMHelper, GModelElement, IView, RenderingContext, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { vnode, VNode } from 'snabbdom';
import { CanvasViewport } from '../viewport/viewport';
import { drawnOn, sheetStyle } from '../viewport/space';
import { boxNode } from './box-node';
import { Box4, grown, overlap, union } from './geometry';
import { linkNode } from './link-node';
import { LooseEnds } from './loose-ends';
import { Memo } from './memo';
import { Box, isBox, isLink, Link, Picture } from './model';
import { Detail, svg } from './vnodes';

/** How far lines and arrow heads reach beyond a link's route. */
const ROOM = 16;

@injectable()
export class PictureView implements IView {
    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;
    @inject(TYPES.DOMHelper) protected readonly dom!: DOMHelper;
    @inject(LooseEnds) protected readonly loose!: LooseEnds;

    readonly memo = new Memo();
    private counted: { root: Picture; count: number; content: Box4 | undefined } | undefined;

    render(picture: Picture, context: RenderingContext): VNode {
        const { count, content } = this.measure(picture);
        const { sheet, area, detail } = this.viewport.plan(picture, content, count);
        const boxes: VNode[] = [];
        const links: VNode[] = [];
        const over: VNode[] = [];
        let focused: GModelElement | undefined;
        for (const child of picture.children) {
            if (child instanceof Box) {
                const node = this.box(child, 0, 0, area, detail, context);
                if (node) {
                    boxes.push(node);
                }
            } else if (isLink(child)) {
                const node = this.link(child, area, detail);
                if (node) {
                    links.push(node);
                }
            } else {
                const node = context.renderElement(child);
                if (node) {
                    over.push(node);
                }
            }
        }
        for (const child of picture.index.all()) {
            if ((child as { selected?: boolean }).selected) {
                focused = child;
                break;
            }
        }
        const attrs: Record<string, string> = {
            class: 'picture sprotty-graph',
            tabindex: '0',
            role: 'application',
            'aria-roledescription': 'diagram',
            'aria-label': picture.empty ? 'Topology diagram, empty' : `Topology diagram, ${count} elements`
        };
        if (focused) {
            attrs['aria-activedescendant'] = this.dom.createUniqueDOMElementId(focused);
        }
        const drawing = svg(
            'g',
            { class: 'drawing', transform: drawnOn(sheet) },
            [
                svg('g', { class: 'boxes' }, boxes, 'boxes'),
                svg('g', { class: 'links' }, links, 'links'),
                svg('g', { class: 'feedback' }, over, 'feedback')
            ],
            'drawing'
        );
        const place = (node: VNode): void => this.viewport.place(node.elm as unknown as SVGElement);
        const paper = svg(
            'svg',
            { class: 'sheet', width: sheet.area.width * sheet.zoom, height: sheet.area.height * sheet.zoom },
            [drawing],
            'sheet'
        );
        paper.data!.style = sheetStyle(sheet);
        paper.data!.hook = { insert: place, postpatch: (_old, node) => place(node) };
        return vnode('div', { attrs }, [paper], undefined, undefined);
    }

    private measure(picture: Picture): { count: number; content: Box4 | undefined } {
        if (this.counted?.root !== picture) {
            let count = 0;
            const all = picture.index;
            for (const element of all.all()) {
                count += isBox(element) || isLink(element) ? 1 : 0;
            }
            this.memo.keep(id => all.getById(id) !== undefined);
            const content = union([...picture.boxes.map(box => box.bounds), ...picture.links.map(link => link.extent)]);
            this.counted = { root: picture, count, content };
        }
        return this.counted;
    }

    private box(box: Box, x: number, y: number, area: Box4 | undefined, detail: Detail, context: RenderingContext): VNode | undefined {
        const bounds = box.bounds;
        const left = x + bounds.x;
        const top = y + bounds.y;
        if (area && !overlap(area, { x: left, y: top, width: bounds.width, height: bounds.height })) {
            return undefined;
        }
        const children: VNode[] = [];
        for (const child of box.children) {
            if (child instanceof Box) {
                const node = this.box(child, left, top, area, detail, context);
                if (node) {
                    children.push(node);
                }
            } else if (child.type !== 'label:name') {
                const node = context.renderElement(child);
                if (node) {
                    children.push(node);
                }
            }
        }
        const classes = classesOf('box', box);
        const label = box.label;
        return this.memo.node(
            box.id,
            [box.args, bounds.x, bounds.y, bounds.width, bounds.height, classes, detail, label?.text, label?.args],
            children,
            () => boxNode(box, { domId: this.dom.createUniqueDOMElementId(box), nameId: label && this.dom.createUniqueDOMElementId(label), classes, selected: box.selected, detail }, children)
        );
    }

    private link(link: Link, area: Box4 | undefined, detail: Detail): VNode | undefined {
        const loose = this.loose.path(link);
        if (area && !loose && !overlap(area, grown(link.extent, ROOM))) {
            return undefined;
        }
        const classes = classesOf('link', link);
        return this.memo.node(link.id, [link.args, classes, detail, loose], [], () =>
            linkNode(link, { domId: this.dom.createUniqueDOMElementId(link), classes, selected: link.selected, detail, loose })
        );
    }
}

function classesOf(kind: string, element: Box | Link): string {
    const given = element.cssClasses?.length ? ' ' + element.cssClasses.join(' ') : '';
    const type = element.type === kind ? '' : ` ${element.type}`;
    return `${kind}${type}${element.selected ? ' selected' : ''}${given}`;
}
