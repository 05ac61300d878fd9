/** What an empty picture is for and what to do first. */
import { GModelRoot, IActionDispatcher, IDiagramStartup, IModelChangeService, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { ViewState } from '../live/view-state';
import { CanvasViewport } from '../viewport/viewport';
import { Picture } from '../views/model';
import { Notice } from './notice';
import { SAMPLE } from './sample';

@injectable()
export class EmptyState implements IDiagramStartup {
    @inject(TYPES.IModelChangeService) protected readonly model!: IModelChangeService;
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: IActionDispatcher;
    @inject(ViewState) protected readonly view!: ViewState;

    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;

    private notice: Notice | undefined;

    preLoadDiagram(): void {
        this.notice = new Notice('empty', document.querySelector<HTMLElement>('.canvas') ?? document.body);
        this.model.onModelRootChanged(root => this.show(root));
    }

    private show(root: Readonly<GModelRoot>): void {
        if (!(root instanceof Picture)) {
            return;
        }
        if (!root.empty) {
            this.notice?.show(undefined);
        } else if (this.view.current.readOnly) {
            this.notice?.show({ title: 'This topology is empty', detail: 'The file cannot be written, so nothing can be added here.' });
        } else {
            this.notice?.show({
                title: 'Drop a host here',
                detail: 'Drag one from the palette or the navigator, or start from a sample.',
                choices: [
                    {
                        label: 'Start from a sample',
                        run: () => {
                            this.viewport.fitNext();
                            void this.dispatcher.dispatch(toServer(ToServer.PASTE, { text: SAMPLE, x: 0, y: 0 }));
                        }
                    }
                ]
            });
        }
    }
}
