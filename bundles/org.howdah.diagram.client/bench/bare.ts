/** The same library with nothing else in it: its own modules, rectangles and straight lines, as many as the picture has. */
import 'reflect-metadata';
import {
    ActionMessage,
    configureModelElement,
    createDiagramOptionsModule,
    DiagramLoader,
    FeatureModule,
    FitToScreenAction,
    GEdge,
    GGraph,
    GGraphView,
    GLabel,
    GLabelView,
    GNode,
    IActionDispatcher,
    initializeDiagramContainer,
    PolylineEdgeView,
    RectangularNodeView,
    SetModelAction,
    TYPES
} from '@eclipse-glsp/client';
import { Container } from 'inversify';

const query = new URLSearchParams(location.search);
const nodes = Number(query.get('nodes') ?? 500);
const links = Number(query.get('links') ?? 800);

function model(): object {
    const columns = Math.ceil(Math.sqrt(nodes));
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 16807) % 2147483647) % below;
    const children: object[] = [];
    for (let i = 0; i < nodes; i++) {
        const position = { x: (i % columns) * 260, y: Math.floor(i / columns) * 160 };
        const label = { id: `l${i}`, type: 'label', text: `server ${i}`, position: { x: 10, y: 20 } };
        children.push({ id: `n${i}`, type: 'node', position, size: { width: 200, height: 90 }, cssClasses: ['node'], children: [label] });
    }
    for (let i = 0; i < links; i++) {
        children.push({ id: `e${i}`, type: 'edge', sourceId: `n${random(nodes)}`, targetId: `n${random(nodes)}` });
    }
    return { id: 'graph', type: 'graph', children };
}

const elements = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    configureModelElement(context, 'graph', GGraph, GGraphView);
    configureModelElement(context, 'node', GNode, RectangularNodeView);
    configureModelElement(context, 'edge', GEdge, PolylineEdgeView);
    configureModelElement(context, 'label', GLabel, GLabelView);
});

let handler: (message: ActionMessage) => void = () => undefined;
const server = {
    id: 'bare',
    currentState: 3,
    initializeResult: { protocolVersion: '1.0.0', serverActions: { bare: ['requestModel', 'changeBounds'] } },
    start: async () => undefined,
    stop: async () => undefined,
    initializeServer: async () => server.initializeResult,
    initializeClientSession: async () => undefined,
    disposeClientSession: async () => undefined,
    onActionMessage: (given: typeof handler) => {
        handler = given;
        return { dispose: () => undefined };
    },
    sendActionMessage: ({ action }: ActionMessage) => {
        if (action.kind === 'requestModel') {
            const responseId = (action as { requestId?: string }).requestId ?? '';
            setTimeout(() => handler({ clientId: 'bare', action: { ...SetModelAction.create(model() as never), responseId } as never }));
        }
    }
};

document.body.dataset['bare'] = '';
const container = initializeDiagramContainer(
    new Container(),
    createDiagramOptionsModule(
        { clientId: 'bare', diagramType: 'bare', sourceUri: '', glspClientProvider: async () => server as never },
        { needsClientLayout: false, needsServerLayout: false }
    ),
    elements
);
await container.get(DiagramLoader).load({ enableNotifications: false });
await container.get<IActionDispatcher>(TYPES.IActionDispatcher).dispatch(FitToScreenAction.create([], { animate: false }));
requestAnimationFrame(() => requestAnimationFrame(() => (document.body.dataset['ready'] = 'true')));
