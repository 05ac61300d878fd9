/** What is shown while there is no server. */
import { ConnectionListener } from '../connection';
import { Notice } from './notice';

export class ConnectionNotice implements ConnectionListener {
    private readonly notice = new Notice('connection');

    lost(): void {
        this.notice.show({
            title: 'Howdah no longer answers',
            detail: 'Your last finished edit is kept in the editor. The diagram comes back by itself when Howdah answers again.',
            blocking: true,
            alert: true
        });
    }

    retrying(seconds: number): void {
        if (seconds >= 2) {
            this.notice.show({
                title: 'Howdah does not answer',
                detail: `Trying again every ${seconds} s. If the workbench was closed, start it and open the file there.`,
                choices: [{ label: 'Reload now', run: () => location.reload() }],
                blocking: true,
                alert: true
            });
        }
    }

    gone(reason: 'closed' | 'replaced'): void {
        this.notice.show(
            reason === 'closed'
                ? { title: 'This diagram was closed', detail: 'Its editor was closed in Howdah. Open the file there again.', blocking: true, alert: true }
                : {
                      title: 'This diagram is shown in another window',
                      detail: 'It can be edited in one place at a time.',
                      choices: [{ label: 'Use it here', run: () => location.reload() }],
                      blocking: true,
                      alert: true
                  }
        );
    }

    back(): void {
        this.notice.show(undefined);
    }
}
