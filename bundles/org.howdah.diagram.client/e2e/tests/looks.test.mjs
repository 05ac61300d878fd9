// Both themes, as somebody looked at them.
import { MIXED } from '../lib/samples.mjs';
import { looksLike } from '../lib/picture.mjs';
import { scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

const SIZE = { width: 1100, height: 660 };

for (const dark of [false, true]) {
    const theme = dark ? 'dark' : 'light';

    scenario(`the drawing looks as it did, ${theme}`, async world => {
        const diagram = await world.draw(MIXED, { size: SIZE });
        await diagram.workbench({ dark });
        await until(theme, () => diagram.theme(theme));
        await looksLike(diagram.page, `drawing-${theme}`);
    });

    scenario(`the live picture looks as it did, ${theme}`, async world => {
        const diagram = await world.draw(MIXED, { size: SIZE });
        await diagram.workbench({ dark });
        await diagram.live({
            servers: [{ id: 'main', host: 'master1', role: 'PRIMARY' }, { id: 'replica', host: 'slave1', role: 'STANDBY', state: 'WARNING' },
                { id: 'spare', host: 'spare1', presence: 'STOPPED', state: 'CRITICAL', role: 'UNKNOWN' }],
            links: [{ id: 'copy', from: 'main', to: 'replica', presence: 'PRESENT', state: 'WARNING', lagBytes: 9488680, lagSeconds: 0.6 },
                { id: 'feed', technology: 'logical', from: 'main/mail', to: 'replica/shop', presence: 'MISSING', state: 'UNKNOWN' },
                { id: 'orders1', technology: 'slony', from: 'main/shop', to: 'spare/shop', presence: 'UNKNOWN', state: 'UNKNOWN' },
                { id: 'replica→spare', from: 'replica', to: 'spare', presence: 'UNEXPECTED', state: 'OK', lagBytes: 0, lagSeconds: 0 }]
        });
        await diagram.workbench({ observed: true });
        const link = await diagram.link('copy');
        await until('live', async () => /0\.6 s/.test((await link.texts()).join(' ')));
        await looksLike(diagram.page, `live-${theme}`);
    });
}
