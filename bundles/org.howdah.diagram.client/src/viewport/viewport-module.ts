import {
    bindAsService,
    CenterAction,
    configureActionHandler,
    configureCommand,
    FeatureModule,
    FitToScreenAction,
    GetViewportCommand,
    SetViewportCommand,
    TYPES
} from '@eclipse-glsp/client';
import { FromServer } from '../di/actions';
import { ViewportCommands } from './commands';
import { Gestures } from './gestures';
import { OutlineLink } from './outline';
import { ViewportStartup } from './startup';
import { CanvasViewport } from './viewport';

export const canvasViewportModule = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    bind(CanvasViewport).toSelf().inSingletonScope();
    bind(Gestures).toSelf().inSingletonScope();
    bind(ViewportCommands).toSelf().inSingletonScope();
    configureCommand(context, GetViewportCommand);
    configureCommand(context, SetViewportCommand);
    for (const kind of [FitToScreenAction.KIND, CenterAction.KIND, FromServer.COMMAND]) {
        configureActionHandler(context, kind, ViewportCommands);
    }
    bindAsService(context, TYPES.IDiagramStartup, ViewportStartup);
    bindAsService(context, TYPES.IDiagramStartup, OutlineLink);
});
