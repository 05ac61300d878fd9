import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const three = ['master1', 'slave1', 'slave2'];

async function grouped(world) {
    const page = await world.page({ open: three });
    const consoles = (await page.groups()).flat().map(id => page.console(id));
    await page.key('Control+Shift+G', 'Enter');
    await page.groupBar.getByText('Input goes to 3 nodes: master1, slave1, slave2').waitFor();
    return { page, consoles };
}

scenario('one input to many nodes, marked as long as it is on, and left by one key', async world => {
    const { page, consoles } = await grouped(world);
    await page.type('echo to-all\n');
    for (const console of consoles) {
        await console.shows(/^to-all/m);
        await until('/receives the common input/', async () => /receives the common input/.test(await console.spoken()));
    }
    assert.ok(await page.page.locator('.strip-marks').getByText('receives the common input').isVisible());
    await page.key('Control+Shift+G');
    await until('off', async () => !await page.groupBar.isVisible());
    await page.type('echo to-one\n');
    await consoles[2].shows(/^to-one/m);
    assert.doesNotMatch(await consoles[0].text(), /to-one/);
});

scenario('members are chosen from a list: all, none, this tab group, by node', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    const other = await page.added(() => page.key('Control+Shift+D'));
    await other.prompt();
    await page.key('Control+Shift+G');
    const dialog = page.page.getByRole('dialog', { name: 'Input to many nodes' });
    const checked = () => dialog.locator('.check:not(.check-heading) input').evaluateAll(boxes => boxes.map(box => box.checked));
    await dialog.getByRole('button', { name: 'None' }).click();
    await becomes('who takes part', () => checked(), [false, false, false]);
    await until('it cannot be chosen yet', async () => await dialog.getByRole('button', { name: 'Choose at least two' }).isDisabled());
    await dialog.getByRole('button', { name: 'All', exact: true }).click();
    await becomes('who takes part', () => checked(), [true, true, true]);
    await dialog.getByRole('button', { name: 'Only this tab group' }).click();
    await becomes('who takes part', () => checked(), [false, false, true]);
    await dialog.getByLabel('slave1', { exact: true }).check();
    await becomes('who takes part', () => checked(), [false, true, true]);
    await page.key('Escape');
    await until('nothing began', async () => !await page.groupBar.isVisible());
    await until('and the keyboard is back', async () => await other.hasKeyboard());
});

scenario('a member that is not open is named as left out', async world => {
    const { page, consoles } = await grouped(world);
    await consoles[1].focus();
    await page.key('Control+Shift+G');
    await until('off', async () => !await page.groupBar.isVisible());
    await page.type('exit\n');
    await consoles[1].becomes('ended');
    await page.key('Control+Shift+G');
    const dialog = page.page.getByRole('dialog', { name: 'Input to many nodes' });
    await dialog.getByText('ended: left out for now').waitFor();
    await dialog.getByRole('button', { name: 'All', exact: true }).click();
    await dialog.getByRole('button', { name: 'Start with 3' }).click();
    await page.groupBar.getByText('Input goes to 2 nodes: master1, slave2').waitFor();
    await page.groupBar.getByText(`Not to: ${page.user}@slave1 (ended)`).waitFor();
});

scenario('a line that looks destructive is asked about first; No is what Enter means', async world => {
    const { page, consoles } = await grouped(world);
    await page.type('rm -rf /tmp/howdah-no-such-folder; echo was-run');
    await consoles[2].shows('echo was-run');
    await page.key('Enter');
    const dialog = page.page.getByRole('alertdialog');
    await dialog.waitFor();
    const said = await dialog.innerText();
    assert.match(said, /rm -rf \/tmp\/howdah-no-such-folder/);
    for (const node of three) {
        assert.match(said, new RegExp(node));
    }
    await page.key('Enter');
    await dialog.waitFor({ state: 'detached' });
    await until('it has the keyboard', async () => await consoles[2].hasKeyboard());
    await page.key('Enter');
    await dialog.waitFor();
    for (const console of consoles) {
        assert.doesNotMatch(await console.text(), /^was-run/m);
    }
    await page.key('ArrowRight', 'Enter');
    for (const console of consoles) {
        await console.shows(/^was-run/m);
    }
});

scenario('closing members ends it when there is one left', async world => {
    const { page, consoles } = await grouped(world);
    await page.key('Control+Shift+W', 'Control+Shift+W');
    await becomes('one console', async () => (await page.groups()).flat(), [consoles[0].id]);
    await until('off', async () => !await page.groupBar.isVisible());
});
