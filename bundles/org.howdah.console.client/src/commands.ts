/** What each key, menu entry and button does. */
import type { Console } from './console';
import { keyText } from './keys';
import type { Side } from './layout';
import { Chooser } from './parts/chooser';
import { chooseGroup } from './parts/group-input';
import { showKeys } from './parts/help';
import { icon } from './parts/icons';
import { MenuItem, openMenu } from './parts/menu';
import type { Snippet } from './protocol';
import { COMMANDS, texts } from './texts';
import type { Workspace } from './workspace';

export class Commands {
    private snippetList: { console: Console; chooser: Chooser; items: Map<string, Snippet> } | undefined;

    constructor(private readonly page: Workspace) {}

    /** @param on the console it is about; without, the active one. @return false where there is nothing it could be done to */
    run(command: string, on = this.page.active): boolean {
        const { page } = this;
        switch (command) {
        case 'new':
            page.openNew();
            return true;
        case 'group':
            if (page.grouped.size > 0) {
                page.send({ t: 'group', ids: [] });
            } else if (page.all().length > 0) {
                chooseGroup(page);
            }
            return true;
        case 'help':
            showKeys(() => page.focus());
            return true;
        case 'bar':
            page.focusTabs();
            return true;
        case 'focus':
            page.focus();
            return true;
        default:
        }
        if (!on) {
            return false;
        }
        switch (command) {
        case 'closeTab':
            page.close(on);
            return true;
        case 'splitRight':
        case 'splitDown':
            page.splitWith(on, command === 'splitRight' ? 'right' : 'down');
            return true;
        case 'nextTab':
        case 'previousTab':
            page.panes.step(on, command === 'nextTab' ? 1 : -1);
            return true;
        case 'tabForward':
        case 'tabBack':
            this.shift(on, command === 'tabForward' ? 1 : -1);
            return true;
        case 'paneLeft':
        case 'paneRight':
        case 'paneUp':
        case 'paneDown':
            page.panes.neighbour(on, command.slice(4).toLowerCase() as Side);
            return true;
        case 'maximise':
            page.panes.maximise(on);
            return true;
        case 'find':
            on.search.show();
            return true;
        case 'snippets':
            this.snippets(on);
            return true;
        case 'record':
            page.send({ t: 'record', id: on.id, on: !on.recording });
            return true;
        case 'menu': {
            const box = on.panel.getBoundingClientRect();
            this.menu(on, box.left + 24, box.top + 24, true);
            return true;
        }
        default:
            return on.pane?.command(command) ?? false;
        }
    }

    private shift(console: Console, by: number): void {
        const place = this.page.panes.shift(console, by);
        if (place) {
            this.page.say(texts.movedTo(console.title, place.at, place.of));
        }
    }

    private snippets(console: Console): void {
        const box = console.panel.getBoundingClientRect();
        const chooser = Chooser.popup({
            title: texts.snippets.title(console.title), label: texts.snippets.title(console.title), entries: [], instead: texts.snippets.asking, hint: texts.snippets.hint,
            x: box.left + Math.max(8, box.width / 2 - 240), y: box.top + 20, back: () => this.page.focus(),
            closed: () => (this.snippetList = undefined),
            chosen: (entry, strong) => this.chosen(console, items.get(entry.id)!, strong)
        });
        const items = new Map<string, Snippet>();
        this.snippetList = { console, chooser, items };
        this.page.send({ t: 'snippets', id: console.id });
    }

    /** Java's answer to a palette of snippets that is open. */
    giveSnippets(id: number, snippets: readonly Snippet[]): void {
        const list = this.snippetList;
        if (list?.console.id === id) {
            snippets.forEach(snippet => list.items.set(snippet.id, snippet));
            list.chooser.give(
                snippets.map(({ id: key, label, summary, text, safe }) => ({ id: key, label, detail: summary, code: text, badge: safe ? texts.snippets.safe : undefined, icon: () => icon('snippet') })),
                texts.snippets.none);
        }
    }

    private chosen(console: Console, snippet: Snippet, strong: boolean): void {
        const run = strong && snippet.safe;
        if (strong && !snippet.safe) {
            this.page.say(texts.snippets.notSafe);
        }
        this.page.send({ t: 'snippet', id: console.id, snippet: snippet.id, run });
    }

    menu(console: Console, x: number, y: number, byKey: boolean, owner?: Element): void {
        const { page } = this;
        const of = (command: string, more: Partial<Exclude<MenuItem, 'line'>> = {}): MenuItem =>
            ({ label: COMMANDS[command]!, key: keyText(command), run: () => page.run(command, console), ...more });
        const others = page.besides(console).filter(other => other !== console);
        const items: MenuItem[] = [
            of('copy', { disabled: !hasSelection(console) }), of('paste', { disabled: console.state !== 'open' }), of('selectAll', { key: undefined }), of('clear'), of('find'), 'line',
            of('splitRight'), of('splitDown'),
            ...(others.length > 0 ? [
                { label: texts.menu.moveRight, run: () => page.panes.moveBeside(console, 'right') },
                { label: texts.menu.moveDown, run: () => page.panes.moveBeside(console, 'down') }] : []),
            ...(page.panes.several ? [of('maximise', { label: page.panes.maximised === undefined ? texts.menu.maximise : texts.menu.restore }), { label: texts.menu.equal, run: () => page.panes.equalise() }] : []),
            'line',
            of('snippets', { disabled: console.state !== 'open' }),
            of('group', { label: page.grouped.size > 0 ? texts.menu.groupOff : texts.menu.groupOn }),
            of('record', { label: console.recording ? texts.menu.recordOff : texts.menu.recordOn }),
            'line',
            of('new'),
            ...(console.state === 'open' || console.state === 'connecting' ? [] : [{ label: texts.menu.reconnect, run: () => console.act('reconnect') }]),
            of('closeTab'),
            ...(others.length > 0 ? [{ label: texts.menu.closeOthers, run: () => others.forEach(other => page.close(other)) }] : []),
            'line',
            of('help')
        ];
        openMenu(items, { x, y, byKey, owner, back: () => page.focus() });
    }
}

function hasSelection(console: Console): boolean {
    return console.pane?.terminal.hasSelection() ?? false;
}
