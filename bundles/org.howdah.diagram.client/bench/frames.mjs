/**
 * Measures a page from inside, by the events a user's hand would make. One function without imports, so that it can be
 * given to any browser as text: to Chromium's evaluate as well as to the window's.
 *
 * @returns {Promise<object>} milliseconds: of each gesture the frames' median, 95th of a hundred, worst
 */
export async function frames() {
    const canvas = document.querySelector('#canvas') ?? document.querySelector('svg');
    const box = canvas.getBoundingClientRect();
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

    async function gesture(step, count = 90) {
        const times = [];
        await new Promise(done => {
            let last = 0;
            let i = 0;
            const frame = now => {
                if (last) {
                    times.push(now - last);
                }
                last = now;
                if (i < count) {
                    step(i++);
                    requestAnimationFrame(frame);
                } else {
                    done();
                }
            };
            requestAnimationFrame(frame);
        });
        times.sort((a, b) => a - b);
        const at = part => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] * 10) / 10;
        return { median: at(0.5), p95: at(0.95), worst: at(1) };
    }

    const under = (x, y) => document.elementFromPoint(x, y) ?? canvas;
    const mouse = (type, x, y, buttons, button = 0) => {
        const shared = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: type.endsWith('move') ? 0 : button, buttons };
        const target = under(x, y);
        // the library listens to the mouse, we to the pointer
        target.dispatchEvent(new PointerEvent(`pointer${type}`, { ...shared, pointerId: 1, isPrimary: true, pointerType: 'mouse' }));
        target.dispatchEvent(new MouseEvent(`mouse${type}`, shared));
    };
    const wheel = (dx, dy, ctrlKey = false) =>
        under(middle.x, middle.y).dispatchEvent(
            new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: middle.x, clientY: middle.y, deltaX: dx, deltaY: dy, ctrlKey })
        );

    /** A node in the middle of what is seen. */
    function node() {
        const near = [...document.querySelectorAll('.box.host, .node')]
            .map(element => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box: at }) => at.width > 4 && at.left > box.left + 60 && at.right < box.right - 60 && at.top > box.top + 60 && at.bottom < box.bottom - 60)
            .map(found => ({ ...found, far: Math.hypot(found.box.left - middle.x, found.box.top - middle.y) }));
        return near.sort((a, b) => a.far - b.far)[0]?.box;
    }

    async function drag(from, to) {
        mouse('down', from.x, from.y, 1);
        const result = await gesture(i => {
            const part = (1 - Math.cos((i / 45) * Math.PI)) / 2;
            mouse('move', from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, 1);
        });
        mouse('up', from.x, from.y, 0);
        return result;
    }

    const bare = document.body.dataset.bare !== undefined;
    const result = { elements: document.querySelectorAll('svg *').length };
    const empty = { x: box.left + 20, y: box.top + 20 };
    // the bare page pans by dragging its ground, its wheel zooms
    result.pan = bare
        ? await drag(empty, { x: empty.x + 300, y: empty.y + 200 })
        : await gesture(i => wheel(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 6 : -6));
    await pause(400);
    result.zoom = await gesture(i => wheel(0, i % 60 < 30 ? -12 : 12, !bare));
    await pause(600);
    const at = node();
    if (at) {
        const grip = { x: at.left + at.width / 2, y: at.top + Math.min(6, at.height / 2) };
        result.drag = await drag(grip, { x: grip.x + 50, y: grip.y + 30 });
    }
    return result;
}
