import {
    bindAsService,
    configureActionHandler,
    EndProgressAction,
    FeatureModule,
    MessageAction,
    StartProgressAction,
    StatusAction,
    TYPES,
    UpdateProgressAction
} from '@eclipse-glsp/client';
import { Announcer } from './announcer';
import { EmptyState } from './empty-state';
import { Messages } from './messages';

export const statusNoticesModule = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    bind(Messages).toSelf().inSingletonScope();
    for (const action of [MessageAction, StatusAction, StartProgressAction, UpdateProgressAction, EndProgressAction]) {
        configureActionHandler(context, action.KIND, Messages);
    }
    bindAsService(context, TYPES.IDiagramStartup, EmptyState);
    bind(Announcer).toSelf().inSingletonScope();
    bind(TYPES.IDiagramStartup).toService(Announcer);
    bind(TYPES.ISelectionListener).toService(Announcer);
});
