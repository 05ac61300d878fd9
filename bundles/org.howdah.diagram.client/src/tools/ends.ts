import { Action, RequestAction, ResponseAction, TYPES, type GLSPActionDispatcher } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { ToServer } from '../di/actions';
import { strings } from '../strings';

/** What the server says of one end: the verb where it is allowed, else the reason why not. */
export interface Verdict {
    readonly id: string;
    readonly allowed: boolean;
    readonly text: string;
}

export type Verdicts = ReadonlyMap<string, Verdict>;

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

export function readEnds(response: Action | undefined): Verdicts {
    const verdicts = new Map<string, Verdict>();
    const ends = (response as { ends?: unknown } | undefined)?.ends;
    for (const end of Array.isArray(ends) ? ends : []) {
        if (end && typeof end.id === 'string') {
            verdicts.set(end.id, { id: end.id, allowed: end.allowed === true, text: String(end.text ?? '') });
        }
    }
    return verdicts;
}

/**
 * The verdict that counts under the pointer: of the innermost allowed end there, else of the innermost end at all.
 *
 * @param chain ids from the innermost element outwards
 */
export function verdictAt(verdicts: Verdicts, chain: readonly string[]): Verdict | undefined {
    let refused: Verdict | undefined;
    for (const id of chain) {
        const verdict = verdicts.get(id);
        if (verdict?.allowed) {
            return verdict;
        }
        refused ??= verdict;
    }
    return refused;
}

/** The refused ends that may be dimmed: those that neither hold an allowed one nor stand in one. */
export function dimmed(verdicts: Verdicts, chainOf: (id: string) => readonly string[]): string[] {
    const around = new Set<string>();
    for (const verdict of verdicts.values()) {
        if (verdict.allowed) {
            chainOf(verdict.id).forEach(id => around.add(id));
        }
    }
    const inside = (id: string): boolean => chainOf(id).some(outer => verdicts.get(outer)?.allowed);
    return [...verdicts.values()].filter(v => !v.allowed && !around.has(v.id) && !inside(v.id)).map(v => v.id);
}
