import 'reflect-metadata';
import '../css/base.css';
import { DiagramLoader, GLSPClient, IActionDispatcher, RequestModelAction, TYPES } from '@eclipse-glsp/client';
import { SocketClient } from './connection';
import { createContainer } from './di/container';
import { firstTheme } from './live/theme';
import { ConnectionNotice } from './status/connection-notice';
import { Notice } from './status/notice';

/** How long opening may take before it is said that it does: nothing is to blink. */
const PATIENCE = 400;

async function main(): Promise<void> {
    const query = new URLSearchParams(location.search);
    firstTheme(query);
    const opening = new Notice('opening');
    const patience = window.setTimeout(() => opening.show({ title: 'Opening the diagram…' }), PATIENCE);
    const client = new SocketClient();
    try {
        const container = createContainer({
            clientId: 'howdah',
            diagramType: 'howdah-topology',
            sourceUri: query.get('file') ?? '',
            glspClientProvider: () => Promise.resolve(client as GLSPClient)
        });
        const dispatcher = container.get<IActionDispatcher>(TYPES.IActionDispatcher);
        client.watch(new ConnectionNotice(), () => void dispatcher.dispatch(RequestModelAction.create({ options: { diagramType: 'howdah-topology' } })));
        await container.get(DiagramLoader).load({ enableNotifications: false });
        document.body.dataset['ready'] = 'true';
    } catch (problem) {
        opening.show({
            title: 'The diagram could not be opened',
            detail: `${problem instanceof Error ? problem.message : String(problem)} Close the editor and open the file again; if that does not help, use its Elements page.`,
            choices: [{ label: 'Try again', run: () => location.reload() }],
            blocking: true,
            alert: true
        });
        return;
    } finally {
        window.clearTimeout(patience);
    }
    opening.show(undefined);
}

void main();
