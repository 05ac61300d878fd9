/** Tells a screen reader what was selected. */
import { IDiagramStartup, ISelectionListener, GModelRoot } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { isBox, isLink } from '../views/model';

@injectable()
export class Announcer implements IDiagramStartup, ISelectionListener {
    private region: HTMLElement | undefined;

    preLoadDiagram(): void {
        this.region = document.createElement('div');
        this.region.className = 'for-screen-readers';
        this.region.setAttribute('aria-live', 'polite');
        document.body.append(this.region);
    }

    say(text: string): void {
        if (this.region) {
            this.region.textContent = text;
        }
    }

    selectionChanged(root: Readonly<GModelRoot>, selected: string[]): void {
        const element = selected.length === 1 ? root.index.getById(selected[0]!) : undefined;
        if (isBox(element) || isLink(element)) {
            this.say(element.picture.description ?? element.id);
        } else {
            this.say(selected.length ? `${selected.length} elements selected` : 'Nothing selected');
        }
    }
}
