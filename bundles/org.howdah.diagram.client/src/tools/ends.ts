import { RequestAction, ResponseAction, TYPES, type GLSPActionDispatcher } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { ToServer } from '../di/actions';
import { strings } from '../strings';
import { readEnds, Verdicts } from './verdicts';

/** Which ends are asked for: of a new link of a technology, or of a link that is there. */
export type EndsQuery =
    | { readonly technology: string; readonly end: 'source' | 'target'; readonly sourceId?: string }
    | { readonly linkId: string; readonly end: 'source' | 'target' };

const PATIENCE = 10_000;

/** Asks the server which ends are allowed. An answer is kept until the model is another one. */
@injectable()
export class Ends {
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: GLSPActionDispatcher;

    private readonly answers = new Map<string, Promise<Verdicts>>();

    /** The answers are worth nothing after the model changed. */
    forget(): void {
        this.answers.clear();
    }

    /** All ends with their verdicts; rejected when the server does not answer. */
    ask(query: EndsQuery): Promise<Verdicts> {
        const key = JSON.stringify(query);
        let answer = this.answers.get(key);
        if (!answer) {
            answer = this.request(query);
            this.answers.set(key, answer);
            answer.catch(() => this.answers.delete(key));
        }
        return answer;
    }

    private async request(query: EndsQuery): Promise<Verdicts> {
        const action = { kind: ToServer.REQUEST_ENDS, requestId: RequestAction.generateRequestId(), ...query };
        const response = await this.dispatcher.requestUntil(action as RequestAction<ResponseAction>, PATIENCE, true);
        return readEnds(response);
    }
}

/** The sentence when an answer did not come; undefined when the server refused, which it has told itself. */
export function silence(reason: unknown): string | undefined {
    return typeof reason === 'string' ? strings.noAnswer : undefined;
}
