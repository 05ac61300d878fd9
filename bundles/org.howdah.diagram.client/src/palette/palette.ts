import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { Creator } from '../tools/create-tool';
import { Drawing } from '../tools/drawing';
import { Hand, Tool } from '../tools/hand';
import { Interaction } from '../tools/interaction';
import { KeyboardLinks } from '../tools/keyboard-links';
import { KeyboardPlaces } from '../tools/keyboard-places';
import { Linker } from '../tools/link-tool';
import { hosted } from '../tools/mode';
import { h } from '../ui/dom';
import { icon, lineSample, technologyIcon } from '../ui/icons';
import { keep, kept } from '../ui/kept';
import { say } from '../ui/notes';
import { CurrentView, ViewState } from '../ui/view-state';
import { Entry, sections } from './model';
import { pull } from './pull';

/** Below this width of the window the palette shows icons only. */
const NARROW = 720;
const FOLDED = 'howdah.palette.folded';

/** The palette at the right: elements, a link tool for each installed technology, and the way to more of them. */
@injectable()
export class Palette {
    @inject(Creator) protected readonly creator!: Creator;
    @inject(Linker) protected readonly linker!: Linker;
    @inject(Hand) protected readonly hand!: Hand;
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(CurrentView) protected readonly view!: CurrentView;
    @inject(Interaction) protected readonly interaction!: Interaction;
    @inject(KeyboardPlaces) protected readonly places!: KeyboardPlaces;
    @inject(KeyboardLinks) protected readonly links!: KeyboardLinks;

    private element!: HTMLElement;
    private body!: HTMLElement;
    private foldButton!: HTMLButtonElement;
    private folded = false;
    private stamp = '';

    start(shell: HTMLElement): void {
        this.foldButton = h('button', { type: 'button', class: 'hw-button hw-palette-fold', onclick: () => this.fold(!this.folded) });
        this.body = h('div', { class: 'hw-palette-body' });
        this.element = h(
            'aside',
            { class: 'hw-palette', 'aria-label': strings.palette, onkeydown: (event: KeyboardEvent) => this.key(event) },
            h('div', { class: 'hw-palette-head' }, h('h2', {}, strings.palette), this.foldButton),
            this.body
        );
        shell.append(this.element);
        this.fold(kept(FOLDED) ?? window.innerWidth < NARROW, false);
        this.hand.watch(tool => this.mark(tool));
        this.view.watch(state => this.fill(state));
    }

    /** Gives the keyboard to the palette. */
    focus(): void {
        const buttons = this.buttons();
        (buttons.find(b => b.tabIndex === 0) ?? buttons[0])?.focus();
    }

    private fold(folded: boolean, remember = true): void {
        this.folded = folded;
        this.element.classList.toggle('hw-folded', folded);
        const label = folded ? strings.unfoldPalette : strings.foldPalette;
        this.foldButton.replaceChildren(icon(folded ? 'unfold' : 'fold'));
        this.foldButton.setAttribute('aria-label', label);
        this.foldButton.setAttribute('aria-expanded', String(!folded));
        this.foldButton.title = label;
        if (remember) {
            keep(FOLDED, folded);
        }
    }

    private fill(state: ViewState): void {
        const stamp = JSON.stringify([state.technologies.map(t => [t.id, t.label, t.line, t.icon]), state.readOnly]);
        if (stamp === this.stamp) {
            return;
        }
        this.stamp = stamp;
        this.body.replaceChildren();
        for (const section of sections(state.technologies)) {
            const id = `hw-section-${section.label.toLowerCase()}`;
            const group = h('div', { class: 'hw-palette-section', role: 'group', 'aria-labelledby': id }, h('h3', { id }, section.label));
            section.entries.forEach(entry => group.append(this.button(entry, state.readOnly)));
            if (!section.entries.length) {
                group.append(h('p', { class: 'hw-palette-empty' }, strings.noTechnology));
            }
            this.body.append(group);
        }
        this.body.append(
            h(
                'button',
                {
                    type: 'button',
                    class: 'hw-tool hw-more',
                    title: strings.morePluginsHelp,
                    'aria-label': strings.morePlugins,
                    tabindex: '-1',
                    onclick: () => this.morePlugins()
                },
                icon('plus'),
                h('span', { class: 'hw-tool-label' }, strings.morePlugins)
            )
        );
        this.buttons().forEach((b, i) => (b.tabIndex = i === 0 ? 0 : -1));
        this.mark(this.hand.tool);
    }

    private button(entry: Entry, readOnly: boolean): HTMLElement {
        return h(
            'button',
            {
                type: 'button',
                class: 'hw-tool',
                'data-tool': entry.id,
                title: readOnly ? strings.readOnlyEdit : entry.help,
                'aria-label': entry.label,
                'aria-pressed': 'false',
                'aria-disabled': readOnly ? 'true' : undefined,
                tabindex: '-1',
                onclick: (event: MouseEvent) => this.pressed(entry, event),
                onpointerdown: (event: PointerEvent) => {
                    if (event.button === 0 && entry.kind && !this.view.now.readOnly) {
                        pull(event, this.hand, this.drawing, () => this.tool(entry));
                    }
                }
            },
            entry.kind ? icon(entry.kind) : technologyIcon(entry.technology!),
            h('span', { class: 'hw-tool-label' }, entry.label),
            entry.line && lineSample(entry.line)
        );
    }

    /** A click takes the tool, or puts it down; the keyboard creates at once. */
    private pressed(entry: Entry, event: MouseEvent): void {
        if (!this.interaction.mayEdit()) {
            return;
        }
        if (event.detail === 0) {
            this.hand.take(undefined);
            this.drawing.focus();
            if (entry.kind) {
                this.places.create(entry.kind);
            } else {
                this.links.link(entry.technology!.id);
            }
            return;
        }
        this.hand.take(this.hand.tool?.id === entry.id ? undefined : this.tool(entry));
        this.drawing.focus();
    }

    private tool(entry: Entry): Tool {
        return entry.kind ? this.creator.tool(entry.kind) : this.linker.tool(entry.technology!.id);
    }

    private morePlugins(): void {
        if (hosted()) {
            this.drawing.send(toServer(ToServer.MENU_CHOSEN, { id: 'plugins' }));
        } else {
            say(this.drawing.base, strings.pluginsElsewhere);
        }
    }

    private mark(tool: Tool | undefined): void {
        this.element.querySelectorAll<HTMLElement>('[data-tool]').forEach(button => {
            button.setAttribute('aria-pressed', String(button.dataset.tool === tool?.id));
        });
    }

    private buttons(): HTMLButtonElement[] {
        return [...this.body.querySelectorAll<HTMLButtonElement>('button')];
    }

    private key(event: KeyboardEvent): void {
        const buttons = this.buttons();
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        let to: number;
        switch (event.key) {
            case 'ArrowDown':
                to = at < 0 ? 0 : (at + 1) % buttons.length;
                break;
            case 'ArrowUp':
                to = at < 0 ? buttons.length - 1 : (at - 1 + buttons.length) % buttons.length;
                break;
            case 'Home':
                to = 0;
                break;
            case 'End':
                to = buttons.length - 1;
                break;
            case 'Escape':
                event.preventDefault();
                this.hand.take(undefined);
                this.drawing.focus();
                return;
            default:
                return;
        }
        event.preventDefault();
        event.stopPropagation();
        buttons.forEach((b, i) => (b.tabIndex = i === to ? 0 : -1));
        buttons[to]?.focus();
    }
}
