/** How the picture is shown, as the server told last; tools listen here instead of each handling `howdah.view`. */
import { Action, IActionHandler } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { ViewAction } from '../di/actions';

export type View = Omit<ViewAction, 'kind'>;

@injectable()
export class ViewState implements IActionHandler {
    private view: View = {};
    private readonly listeners = new Set<(view: View) => void>();

    get current(): View {
        return this.view;
    }

    /** Called now and after each change. */
    listen(listener: (view: View) => void): () => void {
        this.listeners.add(listener);
        listener(this.view);
        return () => this.listeners.delete(listener);
    }

    handle(action: Action): void {
        const { kind: _kind, ...view } = action as ViewAction;
        this.view = { ...this.view, ...view };
        const body = document.body.classList;
        body.toggle('observed', this.view.observed ?? false);
        body.toggle('read-only', this.view.readOnly ?? false);
        this.listeners.forEach(listener => listener(this.view));
    }
}
