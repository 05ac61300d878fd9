// Lists and menus that come up.
import { until } from './wait.mjs';

/** A list to type into. */
export class Chooser {

    constructor(diagram, title) {
        this.diagram = diagram;
        this.root = diagram.page.getByRole('dialog', { name: title });
    }

    opened() {
        return this.root.waitFor();
    }

    isOpen() {
        return this.root.isVisible();
    }

    options() {
        return this.root.getByRole('option').evaluateAll(all => all.map(each => each.querySelector('.hw-list-label')?.textContent ?? each.textContent));
    }

    /** Each choice that cannot be taken, with the reason. */
    refused() {
        return this.root.locator('[role=option][aria-disabled=true]').evaluateAll(all =>
            all.map(each => ({ label: each.querySelector('.hw-list-label')?.textContent, reason: each.querySelector('.hw-list-detail')?.textContent })));
    }

    /** Types and takes what is first then. */
    async type(text) {
        await this.opened();
        await this.diagram.page.keyboard.type(text);
        await until(`a choice for ${text}`, async () => await this.root.locator('[role=option][aria-selected=true]').count() > 0);
        await this.diagram.key('Enter');
    }

    async leave() {
        await this.diagram.key('Escape');
    }
}

/** The context menu. */
export class Menu {

    constructor(diagram) {
        this.diagram = diagram;
        this.page = diagram.page;
    }

    opened() {
        return this.page.getByRole('menu').first().waitFor();
    }

    isOpen() {
        return this.page.getByRole('menu').first().isVisible();
    }

    item(label) {
        const name = typeof label === 'string' ? new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) : label;
        return this.page.locator('[role=menuitem], [role=menuitemcheckbox]').filter({ has: this.page.locator('.hw-menu-label', { hasText: name }) }).first();
    }

    labels() {
        return this.page.locator('.hw-menu-label').allTextContents();
    }

    /** Chooses a line, through the menus above it. */
    async choose(...path) {
        for (const label of path) {
            await this.item(label).click();
        }
    }
}
