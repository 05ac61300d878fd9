// Waiting for what must become true, without sleeping for longer than it takes.
import { deepStrictEqual } from 'node:assert';

const PATIENCE = 8_000;

/** Asks again until the answer is truthy, and returns it. */
export async function until(what, question, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (let last; ; await new Promise(done => setTimeout(done, 25))) {
        try {
            const answer = await question();
            if (answer) {
                return answer;
            }
            last = undefined;
        } catch (error) {
            last = error;
        }
        if (Date.now() > end) {
            throw new Error(`${what}: not within ${patience / 1000} s${last ? ` (${last.message})` : ''}`);
        }
    }
}

/** Asks again until the answer is this. */
export async function becomes(what, question, expected, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (; ; await new Promise(done => setTimeout(done, 25))) {
        const answer = await question();
        try {
            deepStrictEqual(answer, expected);
            return answer;
        } catch (error) {
            if (Date.now() > end) {
                error.message = `${what}: ${error.message}`;
                throw error;
            }
        }
    }
}
