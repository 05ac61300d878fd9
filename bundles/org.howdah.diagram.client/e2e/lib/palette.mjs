// The palette: one tool for each kind of element and each technology.
export class Palette {

    constructor(diagram) {
        this.diagram = diagram;
        this.root = diagram.page.locator('.hw-palette');
    }

    tool(name) {
        return this.root.getByRole('button', { name, exact: true });
    }

    tools() {
        return this.root.getByRole('button').evaluateAll(all => all.map(each => each.getAttribute('aria-label') ?? each.textContent.trim()));
    }

    async take(name) {
        await this.tool(name).click();
    }
}
