import { RequestAction, ResponseAction, TYPES, type GLSPActionDispatcher } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { isTextField } from '../ui/dom';
import { say } from '../ui/notes';
import { silence } from './ends';
import { hosted } from './mode';
import { Drawing } from './drawing';
import { Point } from './geometry';

/**
 * Copies elements as text, which other files, other pages and people can read. Where the browser does not give its clipboard, the text is
 * kept here, and the server keeps what was copied in any of its pages.
 */
@injectable()
export class Clipboard {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: GLSPActionDispatcher;

    private kept?: string;
    private mouse?: Point;
    private waiting?: (text: string | undefined) => void;

    start(): void {
        const base = this.drawing.base;
        base.addEventListener('pointermove', e => (this.mouse = { x: e.clientX, y: e.clientY }), { capture: true, passive: true });
        base.addEventListener('pointerleave', () => (this.mouse = undefined));
        // pressing the key gives the clipboard's text without asking for a permission
        // the workbench reads the system's clipboard itself, and hands over what is in it
        window.addEventListener('howdah-paste', event => this.insert((event as CustomEvent<string>).detail));
        document.addEventListener('paste', event => {
            if (isTextField(event.target) || !this.waiting) {
                return;
            }
            event.preventDefault();
            this.waiting(event.clipboardData?.getData('text/plain') || undefined);
        });
        base.addEventListener('dragover', event => {
            event.preventDefault();
        });
        base.addEventListener('drop', event => this.dropped(event), true);
    }

    async copy(): Promise<void> {
        const ids = this.drawing.selectedIds();
        if (!ids.length) {
            say(this.drawing.base, strings.selectFirst);
            return;
        }
        await this.take(ToServer.COPY, ids);
    }

    async cut(): Promise<void> {
        const ids = this.drawing.selectedIds();
        if (!ids.length) {
            say(this.drawing.base, strings.selectFirst);
            return;
        }
        await this.take(ToServer.CUT, ids);
    }

    private async take(kind: string, ids: string[]): Promise<void> {
        const action = { kind, requestId: RequestAction.generateRequestId(), ids };
        let text: string | undefined;
        try {
            const answer = await this.dispatcher.requestUntil(action as RequestAction<ResponseAction>, 10_000, true);
            text = (answer as { text?: string } | undefined)?.text;
        } catch (reason) {
            say(this.drawing.base, silence(reason));
            return;
        }
        if (!text) {
            return;
        }
        this.kept = text;
        try {
            await navigator.clipboard.writeText(text);
            say(this.drawing.base, strings.copied(ids.length));
        } catch {
            // in the workbench the site writes the system's clipboard itself
            say(this.drawing.base, hosted() ? strings.copied(ids.length) : strings.copiedHere);
        }
    }

    async paste(): Promise<void> {
        this.insert(await this.text());
    }

    private insert(text: string | undefined): void {
        const at = this.mouse ? this.drawing.toDrawing(this.mouse.x, this.mouse.y) : undefined;
        const selected = this.drawing.selectedBoxes()[0];
        this.drawing.send(toServer(ToServer.PASTE, { text: text ?? this.kept, ...(at ?? {}), container: selected?.id }));
    }

    /** The clipboard's text: of the paste event that follows the key, or else asked for. */
    private text(): Promise<string | undefined> {
        return new Promise(resolve => {
            const answer = (text: string | undefined): void => {
                if (this.waiting === answer) {
                    this.waiting = undefined;
                    window.clearTimeout(timer);
                    resolve(text);
                }
            };
            const timer = window.setTimeout(() => {
                // neither may it wait for an answer that nobody gives
                window.setTimeout(() => answer(undefined), 1500);
                const read = navigator.clipboard?.readText?.bind(navigator.clipboard);
                if (read && !hosted()) {
                    read().then(t => answer(t || undefined), () => answer(undefined));
                } else {
                    answer(undefined);
                }
            }, 120);
            this.waiting = answer;
        });
    }

    /** From the navigator, another page, or a text editor. */
    private dropped(event: DragEvent): void {
        const text = event.dataTransfer?.getData('text/plain');
        event.preventDefault();
        event.stopPropagation();
        if (text) {
            const at = this.drawing.toDrawing(event.clientX, event.clientY);
            this.drawing.send(toServer(ToServer.DROP, { text, ...at, container: this.drawing.atClient(event.clientX, event.clientY)?.id }));
        }
    }
}
