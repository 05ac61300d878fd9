import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Chooser } from '../ui/chooser';
import { Entry } from '../ui/filter';
import { sampleOf } from '../ui/icons';
import { say } from '../ui/notes';
import { CurrentView } from '../ui/view-state';
import { Link } from '../views/model';
import { Drawing } from './drawing';
import { Ends, EndsQuery, silence } from './ends';
import { pathOf } from './keyboard-places';
import { Lights } from './lights';
import { Linker } from './link-tool';
import { reconnection } from './reconnect';
import { Verdict, Verdicts } from './verdicts';

/** Draws and reconnects links without a mouse: lists of the ends, the allowed ones first, each with its verb or reason. */
@injectable()
export class KeyboardLinks {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Ends) protected readonly ends!: Ends;
    @inject(Linker) protected readonly linker!: Linker;
    @inject(Lights) protected readonly lights!: Lights;
    @inject(CurrentView) protected readonly view!: CurrentView;

    /** Technology, then source unless one is selected, then target. */
    link(technology?: string): void {
        const all = this.view.now.technologies.filter(t => t.installed !== false);
        if (technology) {
            void this.source(technology);
        } else if (!all.length) {
            say(this.drawing.base, strings.noTechnology);
        } else if (all.length === 1) {
            void this.source(all[0].id);
        } else {
            new Chooser<Entry>({
                title: strings.chooseTechnology,
                entries: all.map(t => ({ id: t.id, label: t.label, detail: t.summary })),
                icon: entry => sampleOf(this.view.technology(entry.id)!),
                chosen: entry => void this.source(entry.id)
            });
        }
    }

    private async source(technology: string): Promise<void> {
        const selected = this.drawing.selectedBoxes()[0];
        const query = { technology, end: 'source' } as const;
        if (selected) {
            const verdicts = await this.ends.ask(query).catch(() => undefined);
            // the selected element, or the only allowed end in it
            const inside = [...(verdicts?.values() ?? [])].filter(v => v.allowed && this.drawing.chain(v.id).includes(selected.id));
            const exact = inside.find(v => v.id === selected.id) ?? (inside.length === 1 ? inside[0] : undefined);
            if (exact) {
                this.target(technology, exact.id);
                return;
            }
        }
        this.choose(strings.chooseSource(this.linker.label(technology)), query, id => this.target(technology, id));
    }

    private target(technology: string, sourceId: string): void {
        const source = this.drawing.box(sourceId);
        const title = strings.chooseTarget(this.linker.label(technology), source ? this.drawing.name(source) : '');
        this.choose(title, { technology, end: 'target', sourceId }, id => this.linker.create(technology, sourceId, id));
    }

    reconnect(): void {
        const link = this.drawing.selected().find((e): e is Link => e instanceof Link);
        if (!link) {
            say(this.drawing.base, strings.selectLinkFirst);
            return;
        }
        const name = (id: string): string => {
            const box = this.drawing.box(id);
            return box ? this.drawing.name(box) : '';
        };
        new Chooser<Entry>({
            title: strings.whichEnd,
            entries: [
                { id: 'source', label: strings.sourceEnd, detail: name(link.sourceId) },
                { id: 'target', label: strings.targetEnd, detail: name(link.targetId) }
            ],
            chosen: entry => {
                const end = entry.id as 'source' | 'target';
                this.choose(strings.chooseEnd(end, this.drawing.name(link)), { linkId: link.id, end }, id =>
                    this.drawing.send(reconnection(this.drawing, link, end, id, false))
                );
            }
        });
    }

    /** Without ends that are refused only because links of this technology never join their kind. */
    private worth(verdicts: Verdicts): Verdict[] {
        const kinds = new Set([...verdicts.values()].filter(v => v.allowed).map(v => this.drawing.box(v.id)?.type));
        return [...verdicts.values()].filter(v => !kinds.size || v.allowed || kinds.has(this.drawing.box(v.id)?.type));
    }

    private choose(title: string, query: EndsQuery, chosen: (id: string) => void): void {
        let open = true;
        const done = (): void => {
            open = false;
            this.lights.off();
        };
        const chooser = new Chooser<Entry>({
            title,
            entries: [],
            waiting: strings.asking,
            preview: entry => {
                this.lights.hover(entry.id);
                this.drawing.reveal(entry.id);
            },
            cancelled: done,
            chosen: entry => {
                done();
                chosen(entry.id);
            }
        });
        this.ends.ask(query).then(
            verdicts => {
                if (open) {
                    this.lights.on(verdicts);
                    const entries = this.worth(verdicts)
                        .sort((a, b) => Number(b.allowed) - Number(a.allowed))
                        .flatMap(v => {
                            const box = this.drawing.box(v.id);
                            return box
                                ? [{ id: v.id, label: this.drawing.name(box), detail: `${pathOf(this.drawing.standing(box)!)}. ${v.text}`, reason: v.allowed ? undefined : v.text || strings.notHere }]
                                : [];
                        });
                    chooser.give(entries);
                }
            },
            reason => {
                chooser.close();
                say(this.drawing.base, silence(reason));
            }
        );
    }
}
