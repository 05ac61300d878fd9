import { CreateNodeOperation } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { announce } from '../ui/announce';
import { PointerNote } from '../ui/pointer-note';
import { Drawing } from './drawing';
import { Fresh } from './fresh';
import { snap } from './geometry';
import { Hand, Tool } from './hand';
import { homeFor, Landing, landing, NodeKind } from './placement';
import { Overlay } from './overlay';
import { Rename } from './rename';

/** How large a ghost is, about what the painter makes of an empty element. */
const SIZE: Record<NodeKind, { width: number; height: number }> = {
    site: { width: 220, height: 110 },
    host: { width: 176, height: 80 },
    server: { width: 160, height: 70 },
    database: { width: 130, height: 26 },
    set: { width: 130, height: 22 }
};

/** Makes elements: by a click with the tool in the hand, by a drag from the palette, or by key. */
@injectable()
export class Creator {
    @inject(Drawing) readonly drawing!: Drawing;
    @inject(Overlay) readonly overlay!: Overlay;
    @inject(Hand) readonly hand!: Hand;
    @inject(Fresh) protected readonly fresh!: Fresh;
    @inject(Rename) protected readonly rename!: Rename;

    tool(kind: NodeKind): Tool {
        return new CreateTool(this, kind);
    }

    /** Makes one without the mouse: in the selected container, or where there is only one place, at the next free spot. */
    byKey(kind: NodeKind): Landing {
        const selected = this.drawing.selectedBoxes()[0];
        const all = this.drawing.boxes().map(b => this.drawing.standing(b)!);
        const landed = homeFor(kind, this.drawing.standing(selected), all);
        if (landed.allowed) {
            this.create(kind, landed);
        }
        return landed;
    }

    /**
     * @param at the upper left corner in the drawing; left out where the server is to find a free place
     * @param name whether its name is asked for at once
     */
    create(kind: NodeKind, landed: Landing, at?: { x: number; y: number }, name = true): void {
        this.fresh.expect(kind, id => {
            announce(strings.created(strings.kinds[kind], name));
            if (name) {
                this.rename.start(id);
            }
        });
        this.drawing.send(
            CreateNodeOperation.create(kind, {
                containerId: landed.container?.id ?? this.drawing.root.id,
                location: landed.free ? undefined : at
            })
        );
    }
}

class CreateTool implements Tool {
    private readonly note = new PointerNote();
    private landed?: Landing;
    private pressed = false;

    constructor(
        private readonly owner: Creator,
        private readonly kind: NodeKind
    ) {}

    get id(): string {
        return this.kind;
    }

    start(): void {
        this.owner.drawing.base.classList.add('hw-placing');
    }

    move(event: PointerEvent): void {
        const under = this.owner.drawing.atClient(event.clientX, event.clientY);
        const landed = landing(this.kind, this.owner.drawing.standing(under), true);
        this.landed = landed;
        const at = this.corner(event);
        const { overlay, drawing } = this.owner;
        const home = landed.container ? drawing.box(landed.container.id) : undefined;
        overlay.show('ghost', group => {
            if (home) {
                overlay.box(group, drawing.bounds(home), 'hw-home');
            }
            overlay.box(group, { ...at, ...SIZE[this.kind] }, landed.allowed ? 'hw-ghost' : 'hw-ghost hw-no', this.kind === 'site' ? 10 : 5);
        });
        this.note.show(event.clientX, event.clientY, landed.text, landed.allowed);
    }

    down(event: PointerEvent): void {
        this.pressed = true;
        this.move(event);
    }

    up(event: PointerEvent): void {
        if (!this.pressed) {
            return;
        }
        this.pressed = false;
        this.drop(event);
    }

    /** Lets go here: from the palette the press was there. */
    drop(event: PointerEvent): void {
        this.move(event);
        const { hand, drawing } = this.owner;
        if (!this.landed?.allowed) {
            return;
        }
        const corner = this.corner(event);
        const home = this.landed.container ? drawing.box(this.landed.container.id) : undefined;
        const origin = home ? drawing.bounds(home) : { x: 0, y: 0 };
        const landed = this.landed;
        const keep = event.ctrlKey || event.metaKey;
        if (keep) {
            this.leave();
        } else {
            hand.take(undefined);
        }
        this.owner.create(this.kind, landed, { x: snap(corner.x - origin.x) + origin.x, y: snap(corner.y - origin.y) + origin.y }, !keep);
    }

    leave(): void {
        this.note.hide();
        this.owner.overlay.clear('ghost');
    }

    end(): void {
        this.leave();
        this.owner.drawing.base.classList.remove('hw-placing');
    }

    private corner(event: PointerEvent): { x: number; y: number } {
        const p = this.owner.drawing.toDrawing(event.clientX, event.clientY);
        const { width, height } = SIZE[this.kind];
        return { x: p.x - Math.min(40, width / 2), y: p.y - Math.min(16, height / 2) };
    }
}
