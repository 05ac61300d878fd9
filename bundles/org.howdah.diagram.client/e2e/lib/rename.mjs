// Renaming in place.
export class Rename {

    constructor(diagram) {
        this.diagram = diagram;
        this.field = diagram.page.locator('.label-edit input:visible, .label-edit textarea:visible, input.hw-rename:visible').first();
    }

    isOpen() {
        return this.field.isVisible();
    }

    /** Leaves the field, where it is open, with the name as it was. */
    async leave() {
        // It opens when the new element is drawn, a moment after it is there.
        await this.field.waitFor({ timeout: 1500 }).catch(() => { });
        if (await this.isOpen()) {
            await this.field.press('Escape');
            await this.field.waitFor({ state: 'hidden' });
        }
    }

    async type(name) {
        await this.field.waitFor();
        await this.field.fill(name);
        await this.field.press('Enter');
    }
}
