/** The container: of the library only what is used, then our features. */
import {
    boundsModule,
    createDiagramOptionsModule,
    defaultModule,
    DEFAULT_MODULES,
    IDiagramOptions,
    initializeDiagramContainer,
    modelSourceModule,
    ModuleConfiguration,
    routingModule,
    selectModule
} from '@eclipse-glsp/client';
import { Container } from 'inversify';
import { MAX_ZOOM, MIN_ZOOM } from '../viewport/space';
import { FEATURES } from './features';

/** The library's modules that stay; everything else of its defaults is replaced by ours or not wanted. */
const KEPT: readonly unknown[] = [defaultModule, boundsModule, modelSourceModule, routingModule, selectModule];

export const BASE_DIV = 'howdah';

export function createContainer(options: IDiagramOptions): Container {
    const unwanted: ModuleConfiguration = { remove: DEFAULT_MODULES.filter(module => !KEPT.includes(module)) };
    return initializeDiagramContainer(
        new Container(),
        unwanted,
        createDiagramOptionsModule(options, {
            baseDiv: BASE_DIV,
            hiddenDiv: `${BASE_DIV}-hidden`,
            zoomLimits: { min: MIN_ZOOM, max: MAX_ZOOM },
            needsClientLayout: false,
            needsServerLayout: false
        }),
        ...FEATURES
    );
}
