/** Messages of the server: what it did is said politely, what went wrong stays until it is read. */
import { Action, IActionHandler, MessageAction, StatusAction } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { Notice } from './notice';

const SHOWN_FOR = 6000;

@injectable()
export class Messages implements IActionHandler {
    private notice: Notice | undefined;
    private hiding = 0;

    handle(action: Action): void {
        if (StatusAction.is(action) || MessageAction.is(action)) {
            this.show(action.message, action.severity, MessageAction.is(action) ? action.details : undefined);
        }
    }

    show(message: string, severity: string, details?: string): void {
        window.clearTimeout(this.hiding);
        this.notice ??= new Notice('message');
        if (!message || severity === 'NONE') {
            this.notice.show(undefined);
            return;
        }
        const bad = severity === 'ERROR' || severity === 'FATAL' || severity === 'WARNING';
        const close = { label: 'Close', run: () => this.notice?.show(undefined) };
        this.notice.show({ title: message, alert: bad, ...(details ? { detail: details } : {}), ...(bad ? { choices: [close] } : {}) });
        if (!bad) {
            this.hiding = window.setTimeout(() => this.notice?.show(undefined), SHOWN_FOR);
        }
    }
}
