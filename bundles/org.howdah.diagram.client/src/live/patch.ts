/** Live values: the named elements get new shapes and classes, nothing else is touched, not even the model's identity. */
import { Command, CommandExecutionContext, GModelRoot, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { FromServer, PatchAction, Patched } from '../di/actions';
import { Box, Link } from '../views/model';

@injectable()
export class PatchCommand extends Command {
    static readonly KIND = FromServer.PATCH;

    constructor(@inject(TYPES.Action) protected readonly action: PatchAction) {
        super();
    }

    execute(context: CommandExecutionContext): GModelRoot {
        for (const patched of this.action.elements) {
            const element = context.root.index.getById(patched.id);
            if (element instanceof Box || element instanceof Link) {
                patch(element, patched);
            }
        }
        return context.root;
    }

    undo(context: CommandExecutionContext): GModelRoot {
        return context.root;
    }

    redo(context: CommandExecutionContext): GModelRoot {
        return context.root;
    }
}

function patch(element: Box | Link, { shapes, classes, tooltip, description }: Patched): void {
    const args: Record<string, unknown> = { ...element.args };
    const given: Record<string, unknown> = { shapes, tooltip, description };
    for (const [key, value] of Object.entries(given)) {
        if (value !== undefined) {
            args[key] = value;
        }
    }
    if (classes) {
        // classes which a tool has put on the element meanwhile are not the server's to take away
        const before = element.picture.classes ?? element.cssClasses ?? [];
        const others = (element.cssClasses ?? []).filter(name => !before.includes(name));
        element.cssClasses = [...classes, ...others];
        args['classes'] = classes;
    }
    element.args = args as never;
}
