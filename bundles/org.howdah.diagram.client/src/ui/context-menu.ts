import { RequestAction, ResponseAction, TYPES, type GLSPActionDispatcher } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { Drawing } from '../tools/drawing';
import { silence } from '../tools/ends';
import { Menu } from './menu';
import { readItems } from './menu-model';
import { say } from './notes';

/** The menu of elements: the server makes its items, the page shows them and tells which one was chosen. */
@injectable()
export class ContextMenu {
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: GLSPActionDispatcher;
    @inject(Drawing) protected readonly drawing!: Drawing;

    private asked = 0;

    async open(ids: string[], x: number, y: number, byKey = false): Promise<void> {
        const number = ++this.asked;
        const at = this.drawing.toDrawing(x, y);
        const action = { kind: ToServer.REQUEST_MENU, requestId: RequestAction.generateRequestId(), ids, x: at.x, y: at.y };
        let answer: ResponseAction | undefined;
        try {
            answer = await this.dispatcher.requestUntil(action as RequestAction<ResponseAction>, 5000, true);
        } catch (reason) {
            say(this.drawing.base, silence(reason));
            return;
        }
        if (number !== this.asked) {
            return;
        }
        const items = readItems((answer as { items?: unknown } | undefined)?.items);
        Menu.open(items, { x, y, byKey }, item => {
            this.drawing.focus();
            this.drawing.send(toServer(ToServer.MENU_CHOSEN, { id: item.id }));
        });
    }

    /** At the selection, for the menu key. */
    openAtSelection(): void {
        const [first] = this.drawing.selected();
        const base = this.drawing.base.getBoundingClientRect();
        let x = base.left + base.width / 2;
        let y = base.top + base.height / 3;
        if (first) {
            const r = this.drawing.toClient(this.drawing.bounds(first));
            x = Math.min(Math.max(r.x + Math.min(24, r.width / 2), base.left), base.right - 20);
            y = Math.min(Math.max(r.y + Math.min(24, r.height / 2), base.top), base.bottom - 20);
        }
        void this.open(this.drawing.selectedIds(), x, y, true);
    }
}
