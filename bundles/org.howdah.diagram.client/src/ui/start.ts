import { IDiagramStartup, SelectionService } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer } from '../di/actions';
import { Keys } from '../keys/keys';
import { Palette } from '../palette/palette';
import { Clipboard } from '../tools/clipboard';
import { Commands } from '../tools/commands';
import { Drawing } from '../tools/drawing';
import { Fresh } from '../tools/fresh';
import { EndHandles } from '../tools/handles';
import { Interaction } from '../tools/interaction';
import { hosted } from '../tools/mode';
import { strings } from '../strings';
import { Banners } from './banners';
import { h } from './dom';
import { Find } from './find';
import { toggleHelp } from './help';
import { Legend } from './legend';
import { Toolbar } from './toolbar';
import { Tooltip } from './tooltip';
import { ViewFilter } from './view-filter';
import { CurrentView } from './view-state';

/** Puts what surrounds the drawing onto the page, and connects it. */
@injectable()
export class UiStartup implements IDiagramStartup {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(SelectionService) protected readonly selection!: SelectionService;
    @inject(CurrentView) protected readonly view!: CurrentView;
    @inject(Interaction) protected readonly interaction!: Interaction;
    @inject(EndHandles) protected readonly handles!: EndHandles;
    @inject(Fresh) protected readonly fresh!: Fresh;
    @inject(Clipboard) protected readonly clipboard!: Clipboard;
    @inject(Commands) protected readonly commands!: Commands;
    @inject(Keys) protected readonly keys!: Keys;
    @inject(Palette) protected readonly palette!: Palette;
    @inject(Toolbar) protected readonly toolbar!: Toolbar;
    @inject(Tooltip) protected readonly tooltip!: Tooltip;
    @inject(Legend) protected readonly legend!: Legend;
    @inject(Banners) protected readonly banners!: Banners;
    @inject(ViewFilter) protected readonly filter!: ViewFilter;
    @inject(Find) protected readonly find!: Find;

    preLoadDiagram(): void {
        const shell = document.getElementById('shell') ?? this.drawing.base.parentElement!;
        const title = h('h1', { class: 'hw-spoken' });
        shell.prepend(title);
        this.view.watch(state => (title.textContent = document.title = state.title || strings.canvas));
        this.commands.start();
        this.commands.add('find', () => this.find.open());
        this.commands.add('filter', () => this.filter.toggle());
        this.commands.add('legend', () => this.legend.toggle());
        this.commands.add('palette', () => this.palette.focus());
        this.commands.add('details', () => this.tooltip.details());
        this.commands.add('help', () => toggleHelp());
        if (!hosted()) {
            this.toolbar.start(shell);
        }
        this.palette.start(shell);
        this.banners.start();
        this.legend.start();
        this.interaction.start();
        this.handles.start();
        this.fresh.start();
        this.clipboard.start();
        this.tooltip.start();
        this.keys.start();
        this.selection.onSelectionChanged(() => this.tellSelection());
    }

    /** All views of the workbench follow one selection. */
    private tellSelection(): void {
        this.drawing.send(toServer('howdah.selected' as never, { ids: this.drawing.selectedIds() }));
    }
}
