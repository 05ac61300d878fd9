import {
    Action,
    GModelElement,
    GModelRoot,
    SelectAction,
    SelectionService,
    TYPES,
    ViewerOptions,
    type IActionDispatcher,
    type IModelChangeService
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { absoluteBounds, Box, isBox, isLink, Link } from '../views/model';
import { CanvasViewport } from '../viewport/viewport';
import { Point, Rect } from './geometry';
import { Standing } from './placement';

/** What the tools know of the picture: its elements, where they are, what is selected. */
@injectable()
export class Drawing {
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: IActionDispatcher;
    @inject(TYPES.ViewerOptions) protected readonly options!: ViewerOptions;
    @inject(SelectionService) readonly selection!: SelectionService;
    @inject(TYPES.IModelChangeService) readonly model!: IModelChangeService;
    @inject(CanvasViewport) readonly viewport!: CanvasViewport;

    /** The element around the drawing; what is shown over it goes in there. */
    get base(): HTMLElement {
        const base = this.viewport.canvas;
        if (!base) {
            throw new Error('The page has no canvas to draw in.');
        }
        return base;
    }

    /** Whether there is a model already. */
    get ready(): boolean {
        return this.model.currentRoot !== undefined;
    }

    get root(): Readonly<GModelRoot> {
        if (!this.model.currentRoot) {
            throw new Error('There is no drawing yet.');
        }
        return this.model.currentRoot;
    }

    send(...actions: Action[]): void {
        void this.dispatcher.dispatchAll(actions);
    }

    // Elements

    element(id: string): Box | Link | undefined {
        const found = this.root.index.getById(id);
        return isBox(found) || isLink(found) ? found : undefined;
    }

    box(id: string | undefined): Box | undefined {
        const found = id === undefined ? undefined : this.root.index.getById(id);
        return isBox(found) ? found : undefined;
    }

    link(id: string | undefined): Link | undefined {
        const found = id === undefined ? undefined : this.root.index.getById(id);
        return isLink(found) ? found : undefined;
    }

    /** All boxes, outer ones first, in the order of the model. */
    boxes(): Box[] {
        const all: Box[] = [];
        const visit = (parent: { children: readonly GModelElement[] }): void => {
            for (const child of parent.children) {
                if (isBox(child)) {
                    all.push(child);
                    visit(child);
                }
            }
        };
        visit(this.root);
        return all;
    }

    links(): Link[] {
        return this.root.children.filter(isLink);
    }

    name(element: Box | Link): string {
        const label = element instanceof Box ? element.label : element.children.find(c => c.type.startsWith('label'));
        const text = (label as { text?: string } | undefined)?.text;
        const args = element.args as { name?: string } | undefined;
        return text || args?.name || element.id;
    }

    standing(element: GModelElement | undefined): Standing | undefined {
        if (!isBox(element)) {
            return undefined;
        }
        return { id: element.id, kind: element.type, name: this.name(element), parent: this.standing(element.parent) };
    }

    /** The ids of an element and of all around it, from the inside out. */
    chain(id: string | undefined): string[] {
        const ids: string[] = [];
        let at: GModelElement | undefined = id === undefined ? undefined : this.root.index.getById(id);
        while (at && at !== this.root) {
            if (isBox(at) || isLink(at)) {
                ids.push(at.id);
            }
            at = (at as { parent?: GModelElement }).parent;
        }
        return ids;
    }

    /** Where it lies in the drawing; of a link the box around its route. */
    bounds(element: Box | Link): Rect {
        return element instanceof Box ? absoluteBounds(element) : element.bounds;
    }

    /** What a screen reader says of it. */
    description(element: Box | Link): string {
        const args = element.args as { description?: string } | undefined;
        return args?.description || this.name(element);
    }

    tooltip(element: Box | Link): string | undefined {
        return (element.args as { tooltip?: string } | undefined)?.tooltip || undefined;
    }

    // Selection

    selectedIds(): string[] {
        return this.selection.getSelectedElementIDs().filter(id => this.element(id));
    }

    selected(): Array<Box | Link> {
        return this.selectedIds().map(id => this.element(id)!);
    }

    selectedBoxes(): Box[] {
        return this.selected().filter(isBox);
    }

    select(...ids: string[]): void {
        this.send(SelectAction.setSelection(ids));
    }

    // Places

    /** The element that is drawn under a place of the window, or under the event; undefined for the empty canvas. */
    at(target: EventTarget | null): Box | Link | undefined {
        const prefix = `${this.options.baseDiv}_`;
        for (let dom = target instanceof Element ? target : null; dom; dom = dom.parentElement) {
            if (dom.id.startsWith(prefix)) {
                let found: GModelElement | undefined = this.root.index.getById(dom.id.slice(prefix.length));
                while (found && !isBox(found) && !isLink(found)) {
                    found = (found as { parent?: GModelElement }).parent;
                }
                if (found) {
                    return found as Box | Link;
                }
            }
        }
        return undefined;
    }

    atClient(x: number, y: number): Box | Link | undefined {
        return this.at(document.elementFromPoint(x, y));
    }

    /** The SVG element of a model element. */
    dom(id: string): SVGGraphicsElement | undefined {
        return (document.getElementById(`${this.options.baseDiv}_${id}`) as SVGGraphicsElement | null) ?? undefined;
    }

    get picture(): HTMLElement | undefined {
        return this.base.querySelector<HTMLElement>('.picture') ?? undefined;
    }

    get zoom(): number {
        return this.viewport.zoom;
    }

    toDrawing(clientX: number, clientY: number): Point {
        const { scroll, zoom } = this.viewport.current;
        const base = this.base.getBoundingClientRect();
        return { x: (clientX - base.left) / zoom + scroll.x, y: (clientY - base.top) / zoom + scroll.y };
    }

    /** A rectangle of the drawing in pixels of the window. */
    toClient(rect: Rect): Rect {
        const base = this.base.getBoundingClientRect();
        const at = this.toBase(rect);
        return { ...at, x: at.x + base.left, y: at.y + base.top };
    }

    /** A rectangle of the drawing in pixels of the canvas. */
    toBase(rect: Rect): Rect {
        const { scroll, zoom } = this.viewport.current;
        return { x: (rect.x - scroll.x) * zoom, y: (rect.y - scroll.y) * zoom, width: rect.width * zoom, height: rect.height * zoom };
    }

    /** Brings it into sight with as little movement as can be. */
    reveal(id: string): void {
        const element = this.element(id);
        if (element) {
            this.viewport.reveal(this.bounds(element));
        }
    }

    /** Gives the keyboard back to the canvas. */
    focus(): void {
        const picture = this.picture;
        if (picture) {
            picture.focus({ preventScroll: true });
        } else {
            this.base.focus({ preventScroll: true });
        }
    }
}
