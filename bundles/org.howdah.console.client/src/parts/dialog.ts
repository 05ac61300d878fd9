import { Child, h, uniqueId } from '../dom';
import { Popup } from './popup';

export interface Choice {
    label: string;
    run?: () => void;
    /** Enter does it, and it has the focus first. */
    first?: boolean;
    /** What is done when the dialog is dismissed. */
    dismiss?: boolean;
    danger?: boolean;
    hint?: string;
    disabled?: boolean;
}

export interface DialogOptions {
    title: string;
    /** "alertdialog" where something may be lost. */
    alert?: boolean;
    kind: string;
    back: () => void;
}

/** A dialog that has the page to itself: the browser keeps the focus in it. Escape dismisses it, then the focus goes back. */
export class Dialog {
    private static readonly open: Dialog[] = [];
    private readonly element: HTMLDialogElement;
    private readonly row: HTMLElement;
    private done = false;
    private choices: Choice[] = [];

    constructor(private readonly options: DialogOptions, content: readonly Child[], choices: readonly Choice[]) {
        Popup.closeAll();
        const title = uniqueId('dialog');
        const text = uniqueId('dialog-text');
        this.row = h('div', { class: 'dialog-choices' });
        this.element = h(
            'dialog',
            { class: `dialog dialog-${options.kind}`, role: options.alert ? 'alertdialog' : 'dialog', 'aria-modal': 'true', 'aria-labelledby': title, 'aria-describedby': text },
            h('h2', { id: title }, options.title),
            h('div', { class: 'dialog-content', id: text }, ...content),
            this.row
        );
        this.choose(choices);
        this.element.addEventListener('cancel', event => {
            event.preventDefault();
            this.dismiss();
        });
        this.element.addEventListener('keydown', event => {
            // In the window, Escape comes as an event that the browser itself does not act on.
            if (event.key === 'Escape') {
                event.preventDefault();
                this.dismiss();
            } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && this.row.contains(document.activeElement)) {
                const all = [...this.row.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
                const at = all.indexOf(document.activeElement as HTMLButtonElement);
                all[(at + (event.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length]?.focus();
                event.preventDefault();
            }
            event.stopPropagation();
        });
        document.body.append(this.element);
        Dialog.open.push(this);
        this.element.showModal();
        (this.row.querySelector<HTMLElement>('[data-first]:not(:disabled)') ?? this.row.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
    }

    static get any(): boolean {
        return Dialog.open.length > 0;
    }

    /** Dismisses all, as when what they ask about is gone. */
    static dismissAll(): void {
        [...Dialog.open].reverse().forEach(dialog => dialog.dismiss());
    }

    /** Changes what can be done. */
    choose(choices: readonly Choice[]): void {
        const had = [...this.row.children].indexOf(document.activeElement!);
        this.choices = [...choices];
        this.row.replaceChildren(
            ...choices.map(choice =>
                h(
                    'button',
                    {
                        class: `button${choice.first ? ' button-first' : ''}${choice.danger ? ' button-danger' : ''}`,
                        type: 'button', 'data-first': choice.first, disabled: choice.disabled,
                        onclick: () => this.close(choice)
                    },
                    choice.label,
                    choice.hint && h('span', { class: 'button-hint', 'aria-hidden': 'true' }, choice.hint)
                )
            )
        );
        (this.row.children[had] as HTMLElement | undefined)?.focus();
    }

    dismiss(): void {
        this.close(this.choices.find(choice => choice.dismiss));
    }

    /** Takes it away without doing anything. */
    remove(): void {
        this.close(undefined);
    }

    private close(choice: Choice | undefined): void {
        if (this.done) {
            return;
        }
        this.done = true;
        Dialog.open.splice(Dialog.open.indexOf(this), 1);
        this.element.close();
        this.element.remove();
        if (Dialog.open.length === 0) {
            this.options.back();
        }
        choice?.run?.();
    }
}
