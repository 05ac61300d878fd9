/** A message over the canvas: what happened, and what next. Everything is set as text. */

export interface Choice {
    readonly label: string;
    readonly run: () => void;
}

export interface NoticeText {
    readonly title: string;
    readonly detail?: string;
    readonly choices?: readonly Choice[];
    /** Whether the canvas behind cannot be used meanwhile. */
    readonly blocking?: boolean;
    readonly alert?: boolean;
}

/** Shows one notice of a kind at a time; `undefined` takes it away. */
export class Notice {
    private readonly element = document.createElement('div');

    constructor(kind: string, host: HTMLElement = document.body) {
        this.element.className = `notice notice-${kind}`;
        this.element.hidden = true;
        host.append(this.element);
    }

    get shown(): boolean {
        return !this.element.hidden;
    }

    show(text: NoticeText | undefined): void {
        this.element.hidden = !text;
        this.element.replaceChildren();
        if (!text) {
            return;
        }
        this.element.setAttribute('role', text.alert ? 'alert' : 'status');
        this.element.classList.toggle('blocking', text.blocking ?? false);
        const panel = document.createElement('div');
        panel.className = 'notice-panel';
        panel.append(line('strong', text.title));
        if (text.detail) {
            panel.append(line('p', text.detail));
        }
        for (const choice of text.choices ?? []) {
            const button = line('button', choice.label) as HTMLButtonElement;
            button.type = 'button';
            button.addEventListener('click', choice.run);
            panel.append(button);
        }
        this.element.append(panel);
    }
}

function line(tag: string, text: string): HTMLElement {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}
