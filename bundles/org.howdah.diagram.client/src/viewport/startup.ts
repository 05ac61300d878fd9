/** Installs the gestures, follows the window's size, and looks at the whole picture when it is there. */
import { IDiagramStartup, TYPES, IModelChangeService } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Gestures } from './gestures';
import { CanvasViewport } from './viewport';

@injectable()
export class ViewportStartup implements IDiagramStartup {
    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;
    @inject(Gestures) protected readonly gestures!: Gestures;
    @inject(TYPES.IModelChangeService) protected readonly model!: IModelChangeService;

    preLoadDiagram(): void {
        const canvas = this.viewport.canvas;
        if (!canvas) {
            return;
        }
        this.gestures.install(canvas);
        new ResizeObserver(() => this.measure(canvas)).observe(canvas);
        this.measure(canvas);
    }

    private measure(canvas: HTMLElement): void {
        const box = canvas.getBoundingClientRect();
        if (box.width > 0 && box.height > 0) {
            this.viewport.resized({ x: box.left + window.scrollX, y: box.top + window.scrollY, width: box.width, height: box.height });
        }
    }
}
