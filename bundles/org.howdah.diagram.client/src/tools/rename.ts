import { ApplyLabelEditOperation, RequestAction, RequestEditValidationAction, TYPES, ValidationStatus, type GLSPActionDispatcher } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { h } from '../ui/dom';
import { say } from '../ui/notes';
import { Box } from '../views/model';
import { CurrentView } from '../ui/view-state';
import { Drawing } from './drawing';

/** Renames in place: a text field over the name, which owns its keys. Enter takes, Escape leaves, a press elsewhere takes too. */
@injectable()
export class Rename {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: GLSPActionDispatcher;
    @inject(CurrentView) protected readonly view!: CurrentView;

    private field?: HTMLInputElement;

    get active(): boolean {
        return this.field !== undefined;
    }

    start(id: string): void {
        const element = this.drawing.element(id);
        if (!element || this.field) {
            return;
        }
        if (this.view.now.readOnly) {
            say(this.drawing.base, this.view.now.reason ?? strings.readOnlyEdit);
            return;
        }
        const args = ((element instanceof Box ? element.label?.args : element.args) ?? {}) as { readonly?: boolean; editable?: boolean };
        if (args.readonly || args.editable === false) {
            say(this.drawing.base, strings.notRenamed);
            return;
        }
        this.open(element.id, element instanceof Box ? (element.label?.id ?? `${id}-name`) : `${id}-name`, this.drawing.name(element));
    }

    private open(id: string, labelId: string, name: string): void {
        const field = h('input', {
            type: 'text',
            class: 'hw-rename',
            'aria-label': strings.rename(name),
            spellcheck: 'false',
            autocomplete: 'off'
        });
        const problem = h('div', { class: 'hw-rename-problem', role: 'alert' });
        const box = h('div', { class: 'hw-rename-box' }, field, problem);
        field.value = name;
        this.field = field;
        this.drawing.base.append(box);
        this.place(box, id);
        let refused: string | undefined;
        let timer = 0;
        let done = false;
        const close = (focus: boolean): void => {
            if (done) {
                return;
            }
            done = true;
            window.clearTimeout(timer);
            this.field = undefined;
            box.remove();
            if (focus) {
                this.drawing.focus();
            }
        };
        const take = (focus: boolean): void => {
            if (done) {
                return;
            }
            const text = field.value.trim();
            if (text === name || text === '') {
                close(focus);
            } else if (refused !== text) {
                close(focus);
                this.drawing.send(ApplyLabelEditOperation.create({ labelId, text }));
            } else if (!focus) {
                close(false);
            }
        };
        const check = async (): Promise<void> => {
            const text = field.value.trim();
            const request = RequestEditValidationAction.create({ contextId: 'label-edit', modelElementId: labelId, text });
            request.requestId = RequestAction.generateRequestId();
            const answer = await this.dispatcher.requestUntil(request, 5000).catch(() => undefined);
            if (done || field.value.trim() !== text) {
                return;
            }
            const status = (answer as { status?: ValidationStatus } | undefined)?.status;
            const error = status !== undefined && ValidationStatus.isError(status);
            refused = error ? text : undefined;
            problem.textContent = status && (error || ValidationStatus.isWarning(status)) ? (status.message ?? '') : '';
            field.setAttribute('aria-invalid', String(error));
        };
        field.addEventListener('keydown', event => {
            event.stopPropagation();
            if (event.isComposing) {
                return;
            }
            if (event.key === 'Enter') {
                event.preventDefault();
                take(true);
            } else if (event.key === 'Escape') {
                event.preventDefault();
                close(true);
            } else if (event.key === 'Tab') {
                event.preventDefault();
                take(true);
            }
        });
        field.addEventListener('input', () => {
            this.fit(field);
            window.clearTimeout(timer);
            timer = window.setTimeout(() => void check(), 150);
        });
        field.addEventListener('blur', () => take(false));
        this.fit(field);
        field.focus({ preventScroll: true });
        field.select();
    }

    private fit(field: HTMLInputElement): void {
        field.size = Math.min(40, Math.max(8, field.value.length + 1));
    }

    private place(box: HTMLElement, id: string): void {
        const element = this.drawing.element(id)!;
        const base = this.drawing.base.getBoundingClientRect();
        const bounds = this.drawing.bounds(element);
        let at = { x: bounds.x + bounds.width / 2 - 50, y: bounds.y + bounds.height / 2 - 10 };
        if (element instanceof Box) {
            const p = element.label?.position ?? { x: 8, y: 4 };
            at = { x: bounds.x + p.x, y: bounds.y + p.y };
        } else {
            const label = (element.args as { label?: number[] } | undefined)?.label;
            at = label?.length === 4 ? { x: label[0], y: label[1] } : at;
        }
        const client = this.drawing.toClient({ ...at, width: 0, height: 0 });
        const x = Math.max(4, Math.min(client.x - base.left - 5, base.width - 160));
        const y = Math.max(4, Math.min(client.y - base.top - 4, base.height - 40));
        box.style.left = `${x}px`;
        box.style.top = `${y}px`;
    }
}
