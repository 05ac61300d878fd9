import { SelectionService } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { s } from '../ui/dom';
import { CurrentView } from '../ui/view-state';
import { Box, Link } from '../views/model';
import { Drawing } from './drawing';
import { Hand } from './hand';
import { Overlay } from './overlay';

/** The two ends of a selected link, to be dragged elsewhere, and the button that folds the box under the mouse or the selected one. */
@injectable()
export class EndHandles {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Overlay) protected readonly overlay!: Overlay;
    @inject(SelectionService) protected readonly selection!: SelectionService;
    @inject(CurrentView) protected readonly view!: CurrentView;
    @inject(Hand) protected readonly hand!: Hand;

    private hovered?: string;

    start(): void {
        this.selection.onSelectionChanged(() => this.show());
        this.drawing.model.onModelRootChanged(() => this.show());
        this.view.watch(() => this.show());
        this.hand.watch(() => this.show());
        const base = this.drawing.base;
        base.addEventListener('pointermove', event => this.hover(event), { passive: true });
        base.addEventListener('pointerleave', () => this.hoverOn(undefined));
    }

    private hover(event: PointerEvent): void {
        const target = event.target as Element;
        if (event.buttons || !this.drawing.ready || target.closest('[data-handle]')) {
            return;
        }
        const chain = this.drawing.chain(this.drawing.at(target)?.id);
        this.hoverOn(chain.find(id => this.foldable(this.drawing.box(id))));
    }

    private hoverOn(id: string | undefined): void {
        if (id !== this.hovered) {
            this.hovered = id;
            this.show();
        }
    }

    /** Sites and hosts with something in them, and servers that others follow. */
    private foldable(box: Box | undefined): box is Box {
        if (!box) {
            return false;
        }
        if (box.picture.collapsed) {
            return true;
        }
        return box.type === 'server'
            ? this.drawing.links().some(l => l.sourceId === box.id && this.drawing.box(l.targetId)?.type === 'server')
            : (box.type === 'site' || box.type === 'host') && box.boxes.length > 0;
    }

    show(): void {
        if (!this.drawing.ready) {
            return;
        }
        const [id, ...more] = this.drawing.selectedIds();
        const link = more.length || this.view.now.readOnly ? undefined : this.drawing.link(id);
        const own = this.drawing.box(more.length ? undefined : id);
        const boxes = [...new Set([this.drawing.box(this.hovered), own])].filter(b => this.foldable(b)) as Box[];
        if (this.hand.tool || (!link && !boxes.length)) {
            this.overlay.clear('handles');
            return;
        }
        this.overlay.show('handles', group => {
            boxes.forEach(box => this.fold(group, box));
            if (link) {
                this.ends(group, link);
            }
        });
    }

    private fold(group: SVGGElement, box: Box): void {
        const r = this.overlay.rect(this.drawing.bounds(box));
        if (r.width < 40) {
            return;
        }
        const x = r.x + 18;
        const y = r.y + r.height;
        const collapsed = box.picture.collapsed === true;
        group.append(
            s(
                'g',
                { class: 'hw-fold', 'data-handle': 'fold', 'data-of': box.id },
                s('title', {}, collapsed ? strings.actions.expand : strings.actions.collapse),
                s('circle', { cx: x, cy: y, r: 8 }),
                s('path', { d: `M${x - 4} ${y}H${x + 4}${collapsed ? `M${x} ${y - 4}V${y + 4}` : ''}` })
            )
        );
    }

    private ends(group: SVGGElement, link: Link): void {
        const route = link.drawing.route;
        if (route.length < 2 || !this.drawing.box(link.sourceId) || !this.drawing.box(link.targetId)) {
            return;
        }
        const ends = [
            ['source', route[0], strings.sourceHandle],
            ['target', route[route.length - 1], strings.targetHandle]
        ] as const;
        for (const [end, at, title] of ends) {
            const p = this.overlay.point(at);
            group.append(
                s('circle', { class: 'hw-end', 'data-handle': end, 'data-of': link.id, cx: p.x, cy: p.y, r: 6 }, s('title', {}, title))
            );
        }
    }
}
