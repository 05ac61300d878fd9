import { ChangeContainerOperation } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Chooser } from '../ui/chooser';
import { Entry } from '../ui/filter';
import { icon } from '../ui/icons';
import { say } from '../ui/notes';
import { Box } from '../views/model';
import { Creator } from './create-tool';
import { Drawing } from './drawing';
import { homeFor, homesOf, isNodeKind, Landing, NodeKind, NODE_KINDS, Standing } from './placement';

/** Creates elements and moves them into other containers without a mouse. */
@injectable()
export class KeyboardPlaces {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Creator) protected readonly creator!: Creator;

    /** A list of what can be added; what cannot, with the reason. */
    add(): void {
        new Chooser<Entry>({
            title: strings.addTitle,
            hint: strings.addTitle,
            entries: NODE_KINDS.map(kind => ({ id: kind, label: strings.kinds[kind], detail: strings.kindHelp[kind] })),
            icon: entry => icon(entry.id),
            chosen: entry => this.create(entry.id as NodeKind)
        });
    }

    /** Makes one in the selected container or the only place there is; asks which one where there are several. */
    create(kind: NodeKind): void {
        const all = this.standings();
        const landed = homeFor(kind, this.drawing.standing(this.drawing.selectedBoxes()[0]), all);
        if (landed.allowed) {
            this.creator.create(kind, landed);
            return;
        }
        const homes: Array<Standing | undefined> = all.filter(s => homesOf(kind).includes(s.kind));
        if (!homes.length) {
            say(this.drawing.base, landed.text);
            return;
        }
        if (kind === 'server') {
            homes.push(undefined);
        }
        this.choose(`${strings.addTitle}: ${strings.kinds[kind]}`, homes, kind === 'server' ? strings.ownHost : strings.onCanvas, home => this.creator.create(kind, { allowed: true, container: home, free: true, text: '' }));
    }

    moveInto(): void {
        const boxes = this.drawing.selectedBoxes().filter(b => isNodeKind(b.type));
        const first = boxes[0];
        if (!first) {
            say(this.drawing.base, strings.selectFirst);
            return;
        }
        const kind = first.type as NodeKind;
        const same = boxes.filter(b => b.type === kind);
        const now = first.parent instanceof Box ? first.parent.id : undefined;
        const homes: Array<Standing | undefined> = this.standings().filter(s => homesOf(kind).includes(s.kind) && s.id !== now);
        if (homesOf(kind).includes('graph') && now !== undefined) {
            homes.push(undefined);
        }
        if (!homes.length) {
            say(this.drawing.base, strings.noOtherHome(strings.kinds[kind]));
            return;
        }
        const name = same.length === 1 ? this.drawing.name(first) : strings.several(same.length);
        this.choose(strings.moveIntoTitle(name), homes, strings.onCanvas, home =>
            this.drawing.send(
                ...same.map(b => ChangeContainerOperation.create({ elementId: b.id, targetContainerId: home?.id ?? this.drawing.root.id }))
            )
        );
    }

    private standings(): Standing[] {
        return this.drawing.boxes().map(b => this.drawing.standing(b)!);
    }

    private choose(title: string, homes: ReadonlyArray<Standing | undefined>, canvas: string, chosen: (home: Landing['container']) => void): void {
        const before = this.drawing.selectedIds();
        new Chooser<Entry>({
            title,
            entries: homes.map(home => ({
                id: home?.id ?? '',
                label: home?.name ?? canvas,
                detail: home ? pathOf(home) : undefined
            })),
            preview: entry => entry.id && this.drawing.reveal(entry.id),
            cancelled: () => this.drawing.select(...before),
            chosen: entry => chosen(homes.find(home => (home?.id ?? '') === entry.id))
        });
    }
}

/** What it is and in what it stands, from the inside out. */
export function pathOf(standing: Standing): string {
    const parts = [strings.kinds[standing.kind] ?? standing.kind];
    for (let at = standing.parent; at; at = at.parent) {
        parts.push(at.name);
    }
    return parts.join(' · ');
}
