/** What the page is made of: one line for each feature. */
import { FeatureModule } from '@eclipse-glsp/client';
import { dragModule } from '../drag/drag-module';
import { liveModule } from '../live/live-module';
import { uiModule } from '../ui/ui-module';
import { statusNoticesModule } from '../status/status-module';
import { canvasViewportModule } from '../viewport/viewport-module';
import { viewsModule } from '../views/views-module';

export const FEATURES: FeatureModule[] = [
    viewsModule,
    canvasViewportModule,
    dragModule,
    liveModule,
    statusNoticesModule,
    uiModule
];
