import { configureActionHandler, configureCommand, FeatureModule } from '@eclipse-glsp/client';
import { FromServer } from '../di/actions';
import { PatchCommand } from './patch';
import { ThemeHandler } from './theme';
import { ViewState } from './view-state';

export const liveModule = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    configureCommand(context, PatchCommand);
    bind(ThemeHandler).toSelf().inSingletonScope();
    configureActionHandler(context, FromServer.THEME, ThemeHandler);
    bind(ViewState).toSelf().inSingletonScope();
    configureActionHandler(context, FromServer.VIEW, ViewState);
});
