/** The library's renderer, but its decorations (ids, classes, listeners) are only for elements whose views are not ours. */
import { GModelElement, ModelRenderer } from '@eclipse-glsp/client';
import { VNode } from 'snabbdom';
import { Box, Link } from './model';

export class PictureRenderer extends ModelRenderer {
    override decorate(vnode: VNode, element: Readonly<GModelElement>): VNode {
        return element instanceof Box || element instanceof Link ? vnode : super.decorate(vnode, element);
    }
}
