// A test: its own browser context, its own page of consoles, and a picture and the browser's log of it where it fails.
import { after, test } from 'node:test';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Page } from './page.mjs';
import { ask } from './control.mjs';

const LIMIT = 60_000;
const STEP = 8_000;
const kept = process.env.HOWDAH_E2E_OUT ?? 'target/e2e';
let browser;

async function start() {
    browser ??= chromium.launch({
        executablePath: process.env.HOWDAH_BROWSER ?? '/usr/bin/chromium',
        // Chromium's own sandbox does not start as root.
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text']
    });
    return browser;
}

after(async () => {
    if (browser) {
        await (await browser).close();
    }
});

/** Keeps a measured figure beside the pictures of failing tests. */
export function figure(text) {
    mkdirSync(kept, { recursive: true });
    appendFileSync(join(kept, 'figures.txt'), `${text}\n`);
}

/** What a test works with. */
export class World {

    constructor(context, name) {
        this.context = context;
        this.name = name;
        this.log = [];
        this.violations = [];
        this.errors = [];
        this.expected = [];
        this.pages = [];
        context.on('page', page => this.#watch(page));
    }

    #watch(page) {
        page.setDefaultTimeout(STEP);
        page.on('console', message => {
            this.log.push(`${message.type()}: ${message.text()} (${message.location().url.replace(/\/[\w-]{20,}\//, '/…/')})`);
            if (message.type() === 'error') {
                this.errors.push(message.text());
            }
        });
        page.on('pageerror', error => {
            this.log.push(`uncaught: ${error.stack}`);
            this.errors.push(String(error));
        });
        page.on('dialog', dialog => {
            this.errors.push(`dialog: ${dialog.message()}`);
            dialog.dismiss().catch(() => { });
        });
    }

    /** Errors on the console that the test means to cause. */
    expect(pattern) {
        this.expected.push(pattern);
    }

    /** A page with these nodes to open, and a console on each of `open`, which are waited for. */
    async page({ nodes = ['master1', 'slave1', 'slave2'], open = ['master1'], size, dark = false } = {}) {
        const { page: id, url, user } = await ask('page', { nodes });
        const browserPage = await this.context.newPage();
        if (size) {
            await browserPage.setViewportSize(size);
        }
        const page = new Page(browserPage, id, url, user);
        this.pages.push(page);
        if (dark) {
            await page.workbench({ dark });
        }
        await page.load();
        for (const key of open) {
            await page.open(key);
        }
        return page;
    }

    async verify() {
        for (const { page } of this.pages) {
            if (!page.isClosed()) {
                this.violations.push(...await page.evaluate(() => globalThis.__violations ?? []).catch(() => []));
            }
        }
        const bad = [...this.errors.filter(text => !this.expected.some(pattern => pattern.test(text))), ...this.violations];
        if (bad.length > 0) {
            throw new Error(`The page complained: ${bad.join(' | ')}`);
        }
    }

    async keep(error) {
        mkdirSync(kept, { recursive: true });
        const slug = this.name.replace(/\W+/g, '-').slice(0, 90);
        for (const [i, { page }] of this.pages.entries()) {
            await page.screenshot({ path: join(kept, `${slug}${i === 0 ? '' : `-${i + 1}`}.png`), timeout: 5000 }).catch(() => { });
        }
        writeFileSync(join(kept, `${slug}.log`), `${error?.stack ?? error}\n\n${this.log.join('\n')}\n`);
    }
}

/** One test of the page. The body gets a {@link World}. */
export function scenario(name, body, options = {}) {
    test(name, { timeout: options.limit ?? LIMIT, skip: options.skip }, async () => {
        const context = await (await start()).newContext({
            viewport: { width: 1200, height: 760 }, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC', permissions: ['clipboard-read', 'clipboard-write']
        });
        await context.addInitScript(() => {
            globalThis.__violations = [];
            document.addEventListener('securitypolicyviolation', event =>
                globalThis.__violations.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
        });
        const world = new World(context, name);
        try {
            await body(world);
            await world.verify();
        } catch (error) {
            await world.keep(error);
            throw error;
        } finally {
            await context.close();
            await Promise.all(world.pages.map(page => ask('closePage', { page: page.id }).catch(() => { })));
        }
    });
}
