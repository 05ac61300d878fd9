// Compares what is seen with a picture that somebody looked at and kept.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const references = fileURLToPath(new URL('../references/', import.meta.url));
const kept = process.env.HOWDAH_E2E_OUT ?? 'target/e2e';
/** Both pictures are made so many times smaller first, so that another smoothing of edges is no difference. */
const COARSER = 4;
/** A place differs when a colour of it does by more than this, of 255. */
const FAINT = 32;
/** So many places may differ. */
const SHARE = 0.004;

/** Looks at the page and compares; HOWDAH_E2E_RENEW=1 keeps what is seen instead. */
export async function looksLike(page, name) {
    // No pointer, no focus ring, no caret.
    await page.mouse.move(1, 1);
    await page.evaluate(() => document.fonts.ready);
    const seen = await page.screenshot({ animations: 'disabled', caret: 'hide', type: 'jpeg', quality: 70 });
    const file = join(references, `${name}.jpg`);
    if (process.env.HOWDAH_E2E_RENEW) {
        mkdirSync(references, { recursive: true });
        writeFileSync(file, seen);
        return;
    }
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${name}.jpg`), seen);
    if (!existsSync(file)) {
        throw new Error(`There is no picture ${file} to compare with. Look at ${join(kept, `${name}.jpg`)}, then run the tests with HOWDAH_E2E_RENEW=1.`);
    }
    const blank = await page.context().newPage();
    try {
        const share = await blank.evaluate(async ([one, other, coarser, faint]) => {
            const pixels = async base64 => {
                const image = new Image();
                image.src = `data:image/jpeg;base64,${base64}`;
                await image.decode();
                const canvas = new OffscreenCanvas(Math.round(image.width / coarser), Math.round(image.height / coarser));
                const context = canvas.getContext('2d');
                context.imageSmoothingQuality = 'high';
                context.drawImage(image, 0, 0, canvas.width, canvas.height);
                return context.getImageData(0, 0, canvas.width, canvas.height);
            };
            const [a, b] = [await pixels(one), await pixels(other)];
            if (a.width !== b.width || a.height !== b.height) {
                return 1;
            }
            let different = 0;
            for (let i = 0; i < a.data.length; i += 4) {
                const far = Math.max(...[0, 1, 2].map(c => Math.abs(a.data[i + c] - b.data[i + c])));
                different += far > faint ? 1 : 0;
            }
            return different / (a.data.length / 4);
        }, [seen.toString('base64'), readFileSync(file).toString('base64'), COARSER, FAINT]);
        if (share > SHARE) {
            throw new Error(`${name} looks different in ${(share * 100).toFixed(2)} % of its places: compare ${join(kept, `${name}.jpg`)} with ${file}. `
                + 'Where it is meant, run the tests with HOWDAH_E2E_RENEW=1.');
        }
    } finally {
        await blank.close();
    }
}
