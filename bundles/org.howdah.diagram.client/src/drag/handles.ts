/** Handles for pulling the edges and corners of the one selected box. */
import { GModelRoot, IDiagramStartup, IModelChangeService, SelectionService, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { ViewState } from '../live/view-state';
import { toCanvas } from '../viewport/space';
import { CanvasViewport } from '../viewport/viewport';
import { absoluteBounds, Box, isBox } from '../views/model';
import { Edge } from './snap';

const EDGES: readonly Edge[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
/** A smaller box, in pixels, has no handles. */
const LEAST = 28;

@injectable()
export class Handles implements IDiagramStartup {
    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;
    @inject(SelectionService) protected readonly selection!: SelectionService;
    @inject(TYPES.IModelChangeService) protected readonly model!: IModelChangeService;
    @inject(ViewState) protected readonly view!: ViewState;

    private frame: HTMLElement | undefined;
    private shownFor: Box | undefined;

    preLoadDiagram(): void {
        this.frame = document.createElement('div');
        this.frame.className = 'handles';
        this.frame.hidden = true;
        for (const edge of EDGES) {
            const handle = document.createElement('div');
            handle.className = `handle handle-${edge}`;
            handle.dataset['edge'] = edge;
            this.frame.append(handle);
        }
        this.viewport.canvas?.append(this.frame);
        this.selection.onSelectionChanged(({ root }) => this.update(root));
        this.model.onModelRootChanged(root => this.update(root));
        this.viewport.onChange(() => this.place());
        this.view.listen(() => this.update(this.model.currentRoot));
    }

    /** The box whose handles are shown. */
    get box(): Box | undefined {
        return this.shownFor;
    }

    private update(root: Readonly<GModelRoot> | undefined): void {
        const ids = this.selection.getSelectedElementIDs();
        const element = ids.length === 1 ? root?.index.getById(ids[0]!) : undefined;
        this.shownFor = isBox(element) && element.placed && !this.view.current.readOnly && !element.picture.collapsed ? element : undefined;
        this.place();
    }

    place(): void {
        if (!this.frame) {
            return;
        }
        if (!this.shownFor) {
            this.frame.hidden = true;
            return;
        }
        const bounds = absoluteBounds(this.shownFor);
        const zoom = this.viewport.zoom;
        const at = toCanvas(this.viewport.current, bounds);
        const width = bounds.width * zoom;
        const height = bounds.height * zoom;
        this.frame.hidden = width < LEAST || height < LEAST;
        this.frame.style.transform = `translate(${at.x}px,${at.y}px)`;
        this.frame.style.width = `${width}px`;
        this.frame.style.height = `${height}px`;
    }
}
