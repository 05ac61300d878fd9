import '../../css/ui.css';
import '../../css/popups.css';
import '../../css/tools.css';
import '../../css/palette.css';
import { configureActionHandler, FeatureModule, TYPES } from '@eclipse-glsp/client';
import { interfaces } from 'inversify';
import { FromServer } from '../di/actions';
import { Keys } from '../keys/keys';
import { Palette } from '../palette/palette';
import { Arrange } from '../tools/arrange';
import { Clipboard } from '../tools/clipboard';
import { Commands } from '../tools/commands';
import { Creator } from '../tools/create-tool';
import { Drawing } from '../tools/drawing';
import { Ends } from '../tools/ends';
import { Fresh } from '../tools/fresh';
import { Hand } from '../tools/hand';
import { EndHandles } from '../tools/handles';
import { Interaction } from '../tools/interaction';
import { KeyboardLinks } from '../tools/keyboard-links';
import { KeyboardPlaces } from '../tools/keyboard-places';
import { Lights } from '../tools/lights';
import { Linker } from '../tools/link-tool';
import { Overlay } from '../tools/overlay';
import { Rename } from '../tools/rename';
import { Walk } from '../tools/walk';
import { Banners } from './banners';
import { ContextMenu } from './context-menu';
import { Find } from './find';
import { Legend } from './legend';
import { UiStartup } from './start';
import { Toolbar } from './toolbar';
import { Tooltip } from './tooltip';
import { ViewFilter } from './view-filter';
import { CurrentView } from './view-state';

const SERVICES: ReadonlyArray<interfaces.Newable<unknown>> = [
    Drawing, Overlay, Ends, Lights, Hand, EndHandles, Fresh, Rename, Creator, Linker, Interaction, Commands, Clipboard, Arrange, Walk,
    KeyboardLinks, KeyboardPlaces, Keys, Palette, CurrentView, ContextMenu, Toolbar, Tooltip, Legend, Banners, ViewFilter, Find, UiStartup
];

/** Tools, palette, keys and what surrounds the drawing. */
export const uiModule = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    SERVICES.forEach(service => bind(service).toSelf().inSingletonScope());
    bind(TYPES.IDiagramStartup).toService(UiStartup);
    configureActionHandler(context, FromServer.VIEW, CurrentView);
    configureActionHandler(context, FromServer.COMMAND, Commands);
});
