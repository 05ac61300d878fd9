// Copy, cut and paste, within a file and between files.
import assert from 'node:assert/strict';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

scenario('what is copied and pasted gets free names', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('host slave1')).click();
    await diagram.key('Control+c');
    await until('copied', async () => /Copied/.test(await diagram.says()));
    const added = await diagram.added(async () => {
        await diagram.canvas.focus();
        await diagram.key('Control+v');
    });
    assert.ok(added.some(subject => subject.startsWith('host ')) && added.some(subject => subject.startsWith('server ')), added.join());
    assert.ok(!added.includes('host slave1'));
    const { topology } = await diagram.save();
    const [host] = added.filter(subject => subject.startsWith('host '));
    assert.match(topology, new RegExp(`host: ${host.split(' ')[1]}\\b`), 'the copied server runs on the copied host');
    await diagram.undo();
    await until('undone', () => diagram.dirty());
    assert.equal((await diagram.save()).topology, SHOP);
});

scenario('the clipboard holds YAML that a person can read', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await (await diagram.element('host master1')).click();
    await diagram.key('Control+c');
    const text = await until('text', async () => {
        const held = await diagram.page.evaluate(() => navigator.clipboard.readText());
        return held.includes('master1') && held;
    });
    assert.match(text, /hosts:\n\s+master1:/);
    assert.match(text, /main:/);
});

scenario('cut moves elements from one file to another', async world => {
    const one = await world.draw(SHOP);
    const two = await world.draw('topology: other\nhosts:\n  master1: {}\n', { name: 'other.topology.yaml' });
    await one.page.bringToFront();
    await (await one.element('host spare1')).click();
    await one.key('Control+x');
    await until('it is gone', async () => !(await one.subjects()).includes('host spare1'));
    await two.page.bringToFront();
    await two.canvas.focus();
    await two.key('Control+v');
    await until('it is here', async () => (await two.subjects()).includes('host spare1') && (await two.subjects()).includes('server spare'));
    assert.match((await two.save()).topology, /spare1: \{address: 127.0.28.13/);
    await one.page.bringToFront();
    await one.undo();
    await becomes('dirty', () => one.dirty(), false);
});

scenario('text that is no topology is refused with a sentence', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.page.evaluate(() => navigator.clipboard.writeText('rm -rf / # not a topology'));
    await diagram.canvas.focus();
    await diagram.key('Control+v');
    await until('a sentence', async () => /clipboard|paste|elements/i.test(await diagram.says()));
    assert.equal(await diagram.dirty(), false);
});
