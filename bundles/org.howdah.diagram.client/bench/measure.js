// Runs inside a page, the diagram's or the bare one, and measures it by its own clock. Results go to howdahBench.result.
(() => {
    const QUIET = 300;
    let done = 0;
    const isBare = () => document.getElementById('bare') !== null;
    const canvas = () => document.querySelector(isBare() ? '#bare svg' : 'div.picture');
    const frame = () => new Promise(done => requestAnimationFrame(done));
    const settled = async () => {
        await frame();
        await frame();
    };

    function ready() {
        return document.body?.dataset.ready === 'true' && document.querySelectorAll('.sheet .box, .sprotty-node').length > 0;
    }

    function key(name, code, modifiers) {
        const target = canvas();
        target.focus?.({ preventScroll: true });
        target.dispatchEvent(new KeyboardEvent('keydown', { key: name, code, bubbles: true, cancelable: true, ...modifiers }));
        target.dispatchEvent(new KeyboardEvent('keyup', { key: name, code, bubbles: true, ...modifiers }));
    }

    // All of it in sight, or a part in its natural size.
    async function zoom(all) {
        if (isBare()) {
            await (all ? bare.fit() : bare.viewport(600, 400, 1));
        } else {
            key(all ? 'Home' : '0', all ? 'Home' : 'Digit0', { ctrlKey: !all });
        }
        await new Promise(done => setTimeout(done, QUIET));
        await settled();
    }

    async function frames(count, step) {
        const times = [];
        await frame();
        let last = await frame();
        for (let i = 0; i < count; i++) {
            await step(i);
            const now = await frame();
            times.push(now - last);
            last = now;
        }
        return times;
    }

    async function pan(all) {
        await zoom(all);
        const target = canvas();
        const { left, top, width, height } = target.getBoundingClientRect();
        return frames(90, i => {
            const x = 9 * Math.cos(i / 12);
            const y = 9 * Math.sin(i / 12);
            if (isBare()) {
                void bare.viewport(600 + x * 12, 400 + y * 12, all ? 0.2 : 1);
            } else {
                target.dispatchEvent(new WheelEvent('wheel', { deltaX: x, deltaY: y, clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true }));
            }
        });
    }

    // The box nearest to the middle that a pointer would hit.
    function middleBox() {
        const { left, top, width, height } = canvas().getBoundingClientRect();
        const far = ({ x, y }) => Math.hypot(x - left - width / 2, y - top - height / 2);
        return [...document.querySelectorAll(isBare() ? '.sprotty-node' : '.sheet .box.server')].map(box => {
            const bounds = box.getBoundingClientRect();
            return { box, x: bounds.x + bounds.width / 2, y: bounds.y + Math.min(8, bounds.height / 3) };
        }).filter(({ box, x, y }) => {
            const hit = document.elementFromPoint(x, y);
            return hit && box.contains(hit);
        }).sort((a, b) => far(a) - far(b))[0];
    }

    async function drag(all) {
        await zoom(all);
        const found = middleBox();
        if (!found) {
            throw new Error('no box in sight');
        }
        const { x, y } = found;
        const fire = (kind, dx, dy, buttons) => {
            const at = { clientX: x + dx, clientY: y + dy, button: 0, buttons, bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse', isPrimary: true };
            const target = document.elementFromPoint(x, y) ?? canvas();
            target.dispatchEvent(new PointerEvent('pointer' + kind, at));
            target.dispatchEvent(new MouseEvent('mouse' + kind, at));
        };
        fire('down', 0, 0, 1);
        await settled();
        fire('move', 8, 8, 1);
        await settled();
        const times = await frames(90, i => fire('move', 40 * Math.sin(i / 10) + 8, 40 * Math.cos(i / 10), 1));
        const moved = isBare() ? found.box : document.querySelector('.lift');
        fire('move', 0, 0, 1);
        key('Escape', 'Escape', {});
        fire('up', 0, 0, 0);
        await settled();
        return { times, moved: moved !== null };
    }

    // From the wish to lay everything out until nothing on the canvas changes any more.
    async function layout() {
        await zoom(true);
        if (!isBare()) {
            // Opens the menu of what can be laid out; all of it comes first.
            key('L', 'KeyL', { shiftKey: true });
            await settled();
        }
        const begin = performance.now();
        let last = begin;
        let changes = 0;
        const watch = new MutationObserver(records => {
            changes += records.length;
            last = performance.now();
        });
        watch.observe(document.querySelector(isBare() ? '#bare' : 'div.picture').parentElement, { subtree: true, childList: true, attributes: true });
        if (isBare()) {
            await bare.show('arranged.json', true);
        } else {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
        }
        while (changes < 100 || performance.now() - last < QUIET) {
            if (performance.now() - begin > 30_000) {
                throw new Error(`nothing was laid out, ${changes} changes`);
            }
            await frame();
        }
        watch.disconnect();
        return last - begin;
    }

    async function start(what, ...words) {
        howdahBench.result = undefined;
        try {
            howdahBench.result = JSON.stringify({ ok: await { pan, drag, layout, settled }[what](...words) ?? true });
        } catch (error) {
            howdahBench.result = JSON.stringify({ error: String(error) });
        }
        // Tells whoever waits outside, without being asked in the middle of a measurement.
        document.title = 'measured ' + ++done;
        return howdahBench.result;
    }

    globalThis.howdahBench = { ready, start, result: undefined };
})();
