/** Tells whoever shows the page which part of the drawing is seen, and looks where they ask: for the miniature in the outline. */
import { IDiagramStartup } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { seen } from './space';
import { CanvasViewport } from './viewport';

/** Told at most so often, in milliseconds: telling holds the page up for a moment. */
const PAUSE = 120;

@injectable()
export class OutlineLink implements IDiagramStartup {
    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;
    private waiting = 0;

    preLoadDiagram(): void {
        this.viewport.onChange(() => {
            this.waiting ||= window.setTimeout(() => this.tell(), PAUSE);
        });
        // whoever listens from now on may have missed what was told
        window.addEventListener('howdah-ask-viewport', () => this.tell());
        window.addEventListener('howdah-look', event => {
            const { x, y } = (event as CustomEvent<{ x: number; y: number }>).detail;
            const space = this.viewport.current;
            const { width, height } = seen(space, this.viewport.size);
            this.viewport.set({ zoom: space.zoom, scroll: { x: x - width / 2, y: y - height / 2 } });
        });
    }

    postModelInitialization(): void {
        this.waiting ||= window.setTimeout(() => this.tell(), PAUSE);
    }

    private tell(): void {
        this.waiting = 0;
        window.dispatchEvent(new CustomEvent('howdah-viewport', { detail: seen(this.viewport.current, this.viewport.size) }));
    }
}
