/** A page on the same library with nothing else in it: what the diagram is measured against. */
import 'reflect-metadata';
import { Container, ContainerModule } from 'inversify';
import { FitToScreenAction, SetViewportAction, UpdateModelAction } from 'sprotty-protocol';
import {
    configureModelElement,
    configureViewerOptions,
    IActionDispatcher,
    loadDefaultModules,
    LocalModelSource,
    PolylineEdgeView,
    RectangularNodeView,
    SEdgeImpl,
    SGraphImpl,
    SGraphView,
    SLabelImpl,
    SLabelView,
    SNodeImpl,
    TYPES
} from 'sprotty';

const container = new Container();
loadDefaultModules(container);
container.load(
    new ContainerModule((bind, unbind, isBound, rebind) => {
        const context = { bind, unbind, isBound, rebind };
        bind(TYPES.ModelSource).to(LocalModelSource).inSingletonScope();
        configureModelElement(context, 'graph', SGraphImpl, SGraphView);
        configureModelElement(context, 'node', SNodeImpl, RectangularNodeView);
        configureModelElement(context, 'edge', SEdgeImpl, PolylineEdgeView);
        configureModelElement(context, 'label', SLabelImpl, SLabelView);
        configureViewerOptions(context, { needsClientLayout: false, baseDiv: 'bare', hiddenDiv: 'bare-hidden' });
    })
);
const source = container.get<LocalModelSource>(TYPES.ModelSource);
const dispatcher = container.get<IActionDispatcher>(TYPES.IActionDispatcher);

async function show(file: string, again = false): Promise<void> {
    const model = await (await fetch(file)).json();
    if (again) {
        await dispatcher.dispatch(UpdateModelAction.create(model, { animate: false }));
        await fit();
    } else {
        await source.setModel(model);
    }
}

const fit = (): Promise<void> => dispatcher.dispatch(FitToScreenAction.create([], { animate: false }));
const viewport = (x: number, y: number, zoom: number): Promise<void> =>
    dispatcher.dispatch(SetViewportAction.create('graph', { scroll: { x, y }, zoom }, { animate: false }));

Object.assign(globalThis, { bare: { show, fit, viewport } });
void show('model.json').then(fit).then(() => (document.body.dataset['ready'] = 'true'));
