/**
 * Takes a model of the server without animation. Args that say the same as before stay the same objects, so that what
 * did not change is not drawn again (see memo.ts).
 */
import { CommandExecutionContext, CommandReturn, FeedbackAwareUpdateModelCommand, GModelRoot, TYPES, UpdateModelAction } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { LooseEnds } from './loose-ends';
import { equal } from './memo';
import { Box, Link, Name } from './model';

@injectable()
export class SteadyUpdateModelCommand extends FeedbackAwareUpdateModelCommand {
    @inject(LooseEnds) protected readonly loose!: LooseEnds;

    constructor(@inject(TYPES.Action) action: UpdateModelAction) {
        super({ ...action, animate: false });
    }

    protected override performUpdate(oldRoot: GModelRoot, newRoot: GModelRoot, context: CommandExecutionContext): CommandReturn {
        keepArgs(oldRoot, newRoot);
        this.loose.clear();
        return super.performUpdate(oldRoot, newRoot, context);
    }
}

export function keepArgs(oldRoot: GModelRoot, newRoot: GModelRoot): void {
    for (const element of newRoot.index.all()) {
        if (element instanceof Box || element instanceof Link || element instanceof Name) {
            const old = oldRoot.index.getById(element.id);
            if ((old instanceof Box || old instanceof Link || old instanceof Name) && old.args && equal(old.args, element.args)) {
                element.args = old.args as never;
            }
        }
    }
}
