import { inject, injectable } from 'inversify';
import { Commands } from '../tools/commands';
import { Drawing } from '../tools/drawing';
import { Hand } from '../tools/hand';
import { hosted } from '../tools/mode';
import { isTextField } from '../ui/dom';
import { Popup } from '../ui/popup';
import { bindingOf, When } from './keymap';

/**
 * The one listener for keys. Text fields, menus and lists own theirs; what else is in the map is done here; everything else is left to
 * the browser or the workbench. The library's key tools see nothing, so that no key has a second owner there.
 */
@injectable()
export class Keys {
    @inject(Commands) protected readonly commands!: Commands;
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Hand) protected readonly hand!: Hand;

    private readonly hosted = hosted();

    start(): void {
        document.addEventListener('keydown', event => this.down(event), true);
        const picture = (event: KeyboardEvent): void => {
            if (!isTextField(event.target) && (event.target as Element).closest?.('.picture')) {
                event.stopPropagation();
            }
        };
        // in the bubbling phase, after the viewport's own listener for the space bar
        document.addEventListener('keyup', picture, false);
    }

    private down(event: KeyboardEvent): void {
        const when = this.place(event);
        if (!when || event.isComposing) {
            return;
        }
        if (event.code !== 'Space' && (event.target as Element).closest?.('.picture')) {
            event.stopPropagation();
        }
        const binding = bindingOf(event, when, this.hosted);
        if (binding && this.commands.run(binding.action) && binding.action !== 'paste') {
            event.preventDefault();
            event.stopPropagation();
        }
    }

    /** Where the key is pressed; undefined where somebody else owns all keys. */
    private place(event: KeyboardEvent): When | undefined {
        const target = event.target as Element;
        if (isTextField(target) || target.closest?.('.hw-popup, .notice')) {
            return undefined;
        }
        if (Popup.any) {
            // the focus was lost while a menu is open: Escape still closes it
            if (event.key === 'Escape') {
                event.preventDefault();
                event.stopPropagation();
                Popup.closeAll();
            }
            return undefined;
        }
        if (target.closest?.('.hw-palette, .hw-toolbar')) {
            return this.hand.tool ? (event.key === 'Escape' ? 'tool' : 'palette') : 'palette';
        }
        return this.hand.empty ? 'canvas' : 'tool';
    }
}
