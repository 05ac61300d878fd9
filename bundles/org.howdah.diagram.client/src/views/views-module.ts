import {
    configureModelElement,
    DefaultTypes,
    FeatureModule,
    FeedbackAwareUpdateModelCommand,
    IView,
    IViewArgs,
    IVNodePostprocessor,
    RenderingContext,
    RenderingTargetKind,
    TYPES,
    ViewRegistry
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { LooseEnds } from './loose-ends';
import { Box, BOX_TYPES, Link, LINK_TYPE, Name, NAME_TYPE, Picture } from './model';
import { PictureRenderer } from './renderer';
import { PictureView } from './picture-view';
import { SteadyUpdateModelCommand } from './steady-update';

/** Boxes, links and names are drawn by the picture's view. */
@injectable()
class DrawnByPicture implements IView {
    render(_element: unknown, _context: RenderingContext): VNode | undefined {
        return undefined;
    }
}

export const viewsModule = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    bind(LooseEnds).toSelf().inSingletonScope();
    bind(PictureView).toSelf().inSingletonScope();
    configureModelElement(context, DefaultTypes.GRAPH, Picture, PictureView);
    for (const type of BOX_TYPES) {
        configureModelElement(context, type, Box, DrawnByPicture);
    }
    configureModelElement(context, LINK_TYPE, Link, DrawnByPicture);
    configureModelElement(context, NAME_TYPE, Name, DrawnByPicture);
    rebind(FeedbackAwareUpdateModelCommand).to(SteadyUpdateModelCommand);
    rebind(TYPES.ModelRendererFactory).toFactory(ctx => (...args: unknown[]) => {
        const [target, processors, viewArgs] = args as [RenderingTargetKind, IVNodePostprocessor[], IViewArgs | undefined];
        return new PictureRenderer(ctx.container.get<ViewRegistry>(TYPES.ViewRegistry), target, processors, viewArgs ?? {});
    });
});
