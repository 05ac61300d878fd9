import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { ContextMenu } from '../ui/context-menu';
import { say } from '../ui/notes';
import { Popup } from '../ui/popup';
import { CurrentView } from '../ui/view-state';
import { Box, opensItself } from '../views/model';
import { Drawing } from './drawing';
import { Ends } from './ends';
import { Hand } from './hand';
import { Lights } from './lights';
import { Overlay } from './overlay';
import { ReconnectGesture } from './reconnect';
import { Rename } from './rename';

/** How far the mouse goes before a press is a drag, in pixels of the window. */
const SLACK = 4;

/** A press that may become a drag, or is one. */
interface Press {
    readonly x: number;
    readonly y: number;
    readonly pointer: number;
    readonly drag?: () => void;
    readonly click?: () => void;
    started: boolean;
}

/**
 * The mouse for tools in the hand, for the ends of a selected link, for names and for the menu. Selecting, moving and sizing are the
 * pointer tool's, which is put aside while another tool is in the hand.
 */
@injectable()
export class Interaction {
    @inject(Drawing) readonly drawing!: Drawing;
    @inject(Overlay) readonly overlay!: Overlay;
    @inject(Ends) readonly ends!: Ends;
    @inject(Lights) readonly lights!: Lights;
    @inject(Hand) readonly hand!: Hand;
    @inject(CurrentView) readonly view!: CurrentView;
    @inject(Rename) protected readonly rename!: Rename;
    @inject(ContextMenu) protected readonly menu!: ContextMenu;

    private press?: Press;
    private last?: PointerEvent;
    private frame = 0;

    start(): void {
        const canvas = this.drawing.base;
        canvas.addEventListener('pointerdown', event => this.down(event), true);
        canvas.addEventListener('contextmenu', event => this.contextMenu(event), true);
        canvas.addEventListener('pointerleave', () => this.hand.tool?.leave());
        // before the pointer tool, which opens what is double clicked anywhere else
        document.addEventListener('dblclick', event => this.doubleClick(event), true);
        window.addEventListener('pointermove', event => this.move(event), true);
        window.addEventListener('pointerup', event => this.up(event), true);
        window.addEventListener('pointercancel', () => this.press && this.cancel());
        window.addEventListener('blur', () => this.press && this.cancel());
        this.drawing.model.onModelRootChanged(() => {
            this.ends.forget();
            if (this.hand.gesture) {
                // what is dragged may be another thing now, or gone
                this.cancel();
            }
        });
    }

    /** Whether the event is on the drawing or what is drawn over it, and not on a field or button there. */
    private inPicture(event: Event): boolean {
        const target = event.target;
        return target instanceof Element && (target === this.drawing.base || target.closest('.picture, .hw-overlay, .handles') !== null);
    }

    /** Puts the gesture or the tool away; gives back whether there was one. */
    cancel(): boolean {
        this.press = undefined;
        window.cancelAnimationFrame(this.frame);
        this.frame = 0;
        return this.hand.cancel();
    }

    private down(event: PointerEvent): void {
        if (!this.drawing.ready || !this.inPicture(event) || event.button !== 0) {
            return;
        }
        const handle = (event.target as Element).closest('[data-handle]');
        const tool = this.hand.tool;
        if (!handle && !tool) {
            return;
        }
        event.stopPropagation();
        event.preventDefault();
        this.drawing.focus();
        const press = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
        if (tool) {
            this.press = { ...press, started: true };
            tool.down(event);
        } else {
            this.press = { ...press, started: false, ...this.onHandle(handle!) };
        }
    }

    private onHandle(handle: Element): Pick<Press, 'drag' | 'click'> {
        const id = handle.getAttribute('data-of') ?? '';
        const what = handle.getAttribute('data-handle');
        const link = this.drawing.link(id);
        if (link && (what === 'source' || what === 'target')) {
            return { drag: () => this.mayEdit() && this.hand.begin(new ReconnectGesture(this, link, what)) };
        }
        const box = this.drawing.box(id);
        return box && what === 'fold' ? { click: () => this.fold(box) } : {};
    }

    fold(box: Box): void {
        this.drawing.send(toServer(ToServer.COLLAPSE, { ids: [box.id], collapsed: !box.picture.collapsed }));
    }

    /** Whether the document can be changed; says why where it cannot. */
    mayEdit(): boolean {
        if (this.view.now.readOnly) {
            say(this.drawing.base, this.view.now.reason ?? strings.readOnlyEdit);
            return false;
        }
        return true;
    }

    private move(event: PointerEvent): void {
        if (!this.press && !this.hand.tool) {
            return;
        }
        // some engines send more moves than they draw frames
        this.last = event;
        this.frame ||= window.requestAnimationFrame(() => {
            this.frame = 0;
            if (this.last) {
                this.moved(this.last);
            }
        });
    }

    private moved(event: PointerEvent): void {
        this.last = undefined;
        const press = this.press;
        if (press && !press.started && Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLACK) {
            press.started = true;
            press.drag?.();
        }
        if (this.hand.gesture) {
            this.hand.gesture.move(event);
        } else if (this.hand.tool && (press || this.inPicture(event))) {
            this.hand.tool.move(event);
        } else {
            this.hand.tool?.leave();
        }
    }

    private up(event: PointerEvent): void {
        const press = this.press;
        if (!press || event.pointerId !== press.pointer) {
            return;
        }
        window.cancelAnimationFrame(this.frame);
        this.frame = 0;
        this.moved(event);
        this.press = undefined;
        const gesture = this.hand.gesture;
        if (gesture) {
            this.hand.finish();
            gesture.up(event);
        } else if (this.hand.tool) {
            this.hand.tool.up(event);
        } else if (!press.started) {
            press.click?.();
        }
    }

    private doubleClick(event: MouseEvent): void {
        if (!this.drawing.ready || !this.inPicture(event)) {
            return;
        }
        const target = event.target as Element;
        const element = this.drawing.at(target);
        const named = element !== undefined && !opensItself(element) && target.closest('.name') !== null;
        if (this.hand.tool || target.closest('[data-handle]') || named) {
            event.stopImmediatePropagation();
            if (named && !this.hand.tool) {
                this.rename.start(element.id);
            }
        }
    }

    private contextMenu(event: MouseEvent): void {
        if (!this.drawing.ready || !this.inPicture(event)) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        Popup.closeAll();
        if (this.cancel()) {
            return;
        }
        const element = this.drawing.at(event.target);
        const ids = element ? (element.selected ? this.drawing.selectedIds() : [element.id]) : [];
        this.drawing.select(...ids);
        void this.menu.open(ids, event.clientX, event.clientY);
    }
}
