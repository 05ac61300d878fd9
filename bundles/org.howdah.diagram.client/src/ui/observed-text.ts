import { strings } from '../strings';
import type { ViewState } from './view-state';

/** The time of an observation as it is read: with its day when that is not today. */
export function timeOf(taken: string, now = new Date()): string {
    const at = new Date(taken);
    if (Number.isNaN(at.getTime())) {
        return taken;
    }
    const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    return at.toDateString() === now.toDateString() ? time : `${at.toLocaleDateString()} ${time}`;
}

/** What is said of the observed state; undefined when it is not shown. */
export function observedText(state: ViewState, now = new Date()): { text: string; known: boolean } | undefined {
    if (!state.observed) {
        return undefined;
    }
    if (state.problem) {
        return { text: `${strings.observed}, ${strings.observedUnknown(state.problem)}`, known: false };
    }
    return state.taken
        ? { text: `${strings.observed}, ${strings.observedAt(timeOf(state.taken, now))}`, known: true }
        : { text: `${strings.observed}, ${strings.notObserved}`, known: false };
}
