import { DeleteElementOperation, RedoAction, SelectAction, UndoAction, Action, IActionHandler } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { say } from '../ui/notes';
import { ContextMenu } from '../ui/context-menu';
import { CurrentView } from '../ui/view-state';
import { Box } from '../views/model';
import { Arrange } from './arrange';
import { Clipboard } from './clipboard';
import { Drawing } from './drawing';
import { Interaction } from './interaction';
import { KeyboardLinks } from './keyboard-links';
import { KeyboardPlaces } from './keyboard-places';
import { Rename } from './rename';
import { Walk } from './walk';

export type Command = () => void;

/** What the page can do, by name: keys, toolbar, menus and the workbench call the same ones. */
@injectable()
export class Commands implements IActionHandler {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Rename) protected readonly rename!: Rename;
    @inject(Clipboard) protected readonly clipboard!: Clipboard;
    @inject(Arrange) protected readonly arrange!: Arrange;
    @inject(Walk) protected readonly walk!: Walk;
    @inject(KeyboardLinks) protected readonly links!: KeyboardLinks;
    @inject(KeyboardPlaces) protected readonly places!: KeyboardPlaces;
    @inject(ContextMenu) protected readonly menu!: ContextMenu;
    @inject(Interaction) protected readonly interaction!: Interaction;
    @inject(CurrentView) protected readonly view!: CurrentView;

    private readonly table = new Map<string, Command>();
    /** Commands of the viewport come by the same action and are done there. */
    private static readonly ELSEWHERE = new Set(['fit', 'fitSelection', 'zoomIn', 'zoomOut', 'zoom100']);

    /** Adds a command of a part of the page that the tools do not know. */
    add(id: string, command: Command): void {
        this.table.set(id, command);
    }

    has(id: string): boolean {
        return this.table.has(id);
    }

    run(id: string): boolean {
        const command = this.table.get(id);
        if (!command || !this.drawing.ready) {
            return false;
        }
        command();
        return true;
    }

    /** A command of the workbench. */
    handle(action: Action): void {
        const id = (action as { id?: unknown }).id;
        if (typeof id === 'string' && !Commands.ELSEWHERE.has(id)) {
            this.run(id);
        }
    }

    start(): void {
        const edit = (command: Command): Command => () => this.interaction.mayEdit() && command();
        const viewport = this.drawing.viewport;
        const table: Record<string, Command> = {
            save: () => this.drawing.send(toServer(ToServer.SAVE)),
            undo: () => this.drawing.send(UndoAction.create()),
            redo: () => this.drawing.send(RedoAction.create()),
            cut: edit(() => void this.clipboard.cut()),
            copy: () => void this.clipboard.copy(),
            paste: edit(() => void this.clipboard.paste()),
            delete: edit(() => this.delete()),
            selectAll: () => this.drawing.select(...this.drawing.boxes().map(b => b.id), ...this.drawing.links().map(l => l.id)),
            rename: () => this.startRename(),
            open: () => this.open(),
            cancel: () => this.cancel(),
            menu: () => this.menu.openAtSelection(),

            link: edit(() => this.links.link()),
            reconnect: edit(() => this.links.reconnect()),
            add: edit(() => this.places.add()),
            moveInto: edit(() => this.places.moveInto()),
            collapse: () => this.collapse(true),
            expand: () => this.collapse(false),

            zoomIn: () => viewport.step(true),
            zoomOut: () => viewport.step(false),
            zoom100: () => viewport.zoomAt(1),
            fit: () => viewport.fit(),
            observed: () => this.drawing.send(toServer(ToServer.SET_VIEW, { observed: !this.view.now.observed }))
        };
        for (const [id, command] of Object.entries(table)) {
            this.add(id, command);
        }
        this.arrange.commands(edit).forEach((command, id) => this.add(id, command));
        this.walk.commands().forEach((command, id) => this.add(id, command));
    }

    private delete(): void {
        const ids = this.drawing.selectedIds();
        if (ids.length) {
            this.drawing.send(DeleteElementOperation.create(ids));
        } else {
            say(this.drawing.base, strings.selectFirst);
        }
    }

    private startRename(): void {
        const [id] = this.drawing.selectedIds();
        if (id) {
            this.rename.start(id);
        } else {
            say(this.drawing.base, strings.selectFirst);
        }
    }

    private open(): void {
        const [id] = this.drawing.selectedIds();
        if (id) {
            this.drawing.send(toServer(ToServer.OPEN, { id, properties: true }));
        } else {
            say(this.drawing.base, strings.selectFirst);
        }
    }

    /** Escape: the gesture, then the tool, then the selection. */
    private cancel(): void {
        if (!this.interaction.cancel() && this.drawing.selectedIds().length) {
            this.drawing.send(SelectAction.setSelection([]));
        }
    }

    private collapse(collapsed: boolean): void {
        const boxes = this.drawing.selectedBoxes();
        const ids = (boxes.length ? boxes : this.drawing.boxes().filter(b => b.parent === this.drawing.root)).map((b: Box) => b.id);
        this.drawing.send(toServer(ToServer.COLLAPSE, { ids, collapsed }));
    }
}
