/** The viewport's part of `howdah.command`, and the library's own viewport actions on our viewport. */
import { Action, CenterAction, FitToScreenAction, GModelRoot, IActionHandler, TYPES, IModelChangeService, SelectionService } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { CommandAction, FromServer } from '../di/actions';
import { Box4, union } from '../views/geometry';
import { absoluteBounds, isBox, isLink } from '../views/model';
import { CanvasViewport } from './viewport';

@injectable()
export class ViewportCommands implements IActionHandler {
    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;
    @inject(TYPES.IModelChangeService) protected readonly model!: IModelChangeService;
    @inject(SelectionService) protected readonly selection!: SelectionService;

    handle(action: Action): void {
        if (FitToScreenAction.is(action)) {
            this.viewport.fit(this.boundsOf(action.elementIds));
        } else if (CenterAction.is(action)) {
            const box = this.boundsOf(action.elementIds);
            if (box) {
                this.viewport.reveal(box);
            }
        } else if (action.kind === FromServer.COMMAND) {
            this.command((action as CommandAction).id);
        }
    }

    private command(id: string): void {
        switch (id) {
            case 'fit':
                return this.viewport.fit();
            case 'fitSelection':
                return this.viewport.fit(this.boundsOf(this.selection.getSelectedElementIDs()));
            case 'zoomIn':
                return this.viewport.step(true);
            case 'zoomOut':
                return this.viewport.step(false);
            case 'zoom100':
                return this.viewport.zoomAt(1);
        }
    }

    /** Of these elements; of the whole picture when there are none. */
    private boundsOf(ids: string[] | undefined): Box4 | undefined {
        const root: Readonly<GModelRoot> | undefined = this.model.currentRoot;
        const boxes: Box4[] = [];
        for (const id of ids ?? []) {
            const element = root?.index.getById(id);
            if (isBox(element)) {
                boxes.push(absoluteBounds(element));
            } else if (isLink(element)) {
                boxes.push(element.bounds);
            }
        }
        return union(boxes);
    }
}
