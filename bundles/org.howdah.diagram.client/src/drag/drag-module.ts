import { bindAsService, FeatureModule, RankedSelectMouseListener, TYPES } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { MouseListener } from '@eclipse-glsp/client';
import { Handles } from './handles';
import { PointerTool } from './pointer-tool';

/** The pointer tool selects; the library's own listener would do it a second time. */
@injectable()
class NoListener extends MouseListener {}

export const dragModule = new FeatureModule((bind, _unbind, _isBound, rebind) => {
    bind(Handles).toSelf().inSingletonScope();
    bind(TYPES.IDiagramStartup).toService(Handles);
    bindAsService(bind, TYPES.IDefaultTool, PointerTool);
    rebind(RankedSelectMouseListener).to(NoListener as never);
});
