import { inject, injectable } from 'inversify';
import { keyOf } from '../keys/keymap';
import { strings } from '../strings';
import { Arrange } from '../tools/arrange';
import { Commands } from '../tools/commands';
import { Drawing } from '../tools/drawing';
import { h } from './dom';
import { icon } from './icons';
import { Menu } from './menu';
import { MenuItem } from './menu-model';
import { ViewFilter } from './view-filter';
import { CurrentView, isFiltered, ViewState } from './view-state';

/** The bar above the canvas in an ordinary browser; in the workbench its own toolbar has these. */
@injectable()
export class Toolbar {
    @inject(Commands) protected readonly commands!: Commands;
    @inject(Arrange) protected readonly arrange!: Arrange;
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(CurrentView) protected readonly view!: CurrentView;
    @inject(ViewFilter) protected readonly filter!: ViewFilter;

    private readonly buttons = new Map<string, HTMLButtonElement>();
    private zoom!: HTMLButtonElement;

    start(shell: HTMLElement): void {
        this.zoom = this.button('zoom100', strings.zoom100);
        this.zoom.classList.add('hw-zoom');
        const bar = h(
            'div',
            { class: 'hw-toolbar', role: 'toolbar', 'aria-label': strings.toolbar, onkeydown: (event: KeyboardEvent) => this.key(event) },
            this.group(this.button('save', strings.save), this.button('undo', strings.undo), this.button('redo', strings.redo)),
            this.group(
                this.menu('layout', strings.layoutTitle, () => this.arrange.layoutItems()),
                this.menu('align', strings.alignTitle, () => this.arrange.alignItems())
            ),
            this.group(this.button('zoomOut', strings.zoomOut), this.zoom, this.button('zoomIn', strings.zoomIn), this.button('fit', strings.fit)),
            this.group(
                this.button('find', strings.find),
                this.button('filter', strings.filterTitle, button => this.filter.toggle(button)),
                this.button('legend', strings.legend)
            ),
            this.group(this.button('observed', strings.observedHelp)),
            h('div', { class: 'hw-space' }),
            this.group(this.button('help', strings.help))
        );
        this.buttons.get('observed')!.append(h('span', {}, strings.observed));
        shell.before(h('header', {}, bar));
        this.buttonsInOrder().forEach((b, i) => (b.tabIndex = i === 0 ? 0 : -1));
        this.drawing.viewport.onChange(() => this.showZoom());
        this.showZoom();
        this.view.watch(state => this.show(state));
    }

    private group(...buttons: HTMLElement[]): HTMLElement {
        return h('div', { class: 'hw-group' }, ...buttons);
    }

    private button(id: string, label: string, run?: (button: HTMLButtonElement) => void): HTMLButtonElement {
        const key = keyOf(id);
        const button: HTMLButtonElement = h(
            'button',
            {
                type: 'button',
                class: 'hw-button',
                'data-command': id,
                title: key ? `${label} (${key})` : label,
                'aria-label': label,
                onclick: () => {
                    if (button.getAttribute('aria-disabled') === 'true') {
                        return;
                    }
                    if (run) {
                        run(button);
                    } else {
                        this.commands.run(id);
                    }
                }
            },
            id === 'zoom100' ? undefined : icon(id)
        );
        this.buttons.set(id, button);
        return button;
    }

    private menu(id: string, label: string, items: () => MenuItem[]): HTMLElement {
        const button = this.button(id, label, b => {
            const at = b.getBoundingClientRect();
            Menu.open(items(), { x: at.left, y: at.bottom + 2, owner: b, byKey: true, label }, item => {
                item.run?.();
                this.drawing.focus();
            });
        });
        button.setAttribute('aria-haspopup', 'menu');
        button.append(h('span', { class: 'hw-arrow', 'aria-hidden': 'true' }, '▾'));
        return button;
    }

    private showZoom(): void {
        const percent = `${Math.round(this.drawing.viewport.zoom * 100)} %`;
        if (this.zoom.textContent !== percent) {
            this.zoom.textContent = percent;
            this.zoom.setAttribute('aria-label', `${percent}. ${strings.zoom100}`);
        }
    }

    private show(state: ViewState): void {
        this.enable('save', state.dirty && !state.readOnly, strings.save);
        this.enable('undo', state.canUndo, state.undo ? `${strings.undo}: ${state.undo}` : strings.undo);
        this.enable('redo', state.canRedo, state.redo ? `${strings.redo}: ${state.redo}` : strings.redo);
        this.enable('layout', !state.readOnly, strings.layoutTitle);
        this.enable('align', !state.readOnly, strings.alignTitle);
        const filter = this.buttons.get('filter')!;
        filter.classList.toggle('hw-on', isFiltered(state));
        filter.setAttribute('aria-label', isFiltered(state) ? strings.filterActive : strings.filterTitle);
        this.buttons.get('observed')!.setAttribute('aria-pressed', String(state.observed));
    }

    private enable(id: string, enabled: boolean, label: string): void {
        const button = this.buttons.get(id)!;
        const key = keyOf(id);
        button.setAttribute('aria-disabled', String(!enabled));
        button.title = key ? `${label} (${key})` : label;
    }

    private buttonsInOrder(): HTMLButtonElement[] {
        return [...this.buttons.get('save')!.closest('.hw-toolbar')!.querySelectorAll<HTMLButtonElement>('button')];
    }

    private key(event: KeyboardEvent): void {
        const buttons = this.buttonsInOrder();
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        const to =
            event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : NaN;
        if (event.key === 'Escape') {
            event.preventDefault();
            this.drawing.focus();
        } else if (!Number.isNaN(to) && !event.ctrlKey && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            const button = buttons[(to + buttons.length) % buttons.length];
            buttons.forEach(b => (b.tabIndex = b === button ? 0 : -1));
            button.focus();
        }
    }
}
