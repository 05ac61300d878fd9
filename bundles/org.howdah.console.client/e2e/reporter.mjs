// Tells each finished test in one line, for the JUnit test that started this run.
export default async function* reporter(events) {
    for await (const { type, data } of events) {
        if ((type === 'test:pass' || type === 'test:fail') && data.nesting === 0 && data.details?.type !== 'suite') {
            const error = data.details?.error;
            const cause = error?.cause instanceof Error ? error.cause : error;
            yield `\u001eTEST ${JSON.stringify({
                name: data.name,
                skipped: data.skip === undefined || data.skip === false ? null : String(data.skip),
                error: type === 'test:fail' ? String(cause?.stack ?? cause ?? 'failed') : null,
                milliseconds: Math.round(data.details?.duration_ms ?? 0)
            })}\n`;
        }
    }
}
