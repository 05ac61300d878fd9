/** The little that is needed to build page elements: text is always set as text, so no name can become markup. */

export type Child = Node | string | undefined | null | false;

export type Attributes = Record<string, string | number | boolean | undefined | ((event: any) => void)>;

/** Makes an HTML element; `on…` functions become listeners, `true` an empty attribute, `false` and undefined none. */
export function h<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: Child[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    apply(element, attributes);
    append(element, children);
    return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. */
export function s<K extends keyof SVGElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: Child[]
): SVGElementTagNameMap[K] {
    const element = document.createElementNS(SVG, tag) as SVGElementTagNameMap[K];
    apply(element, attributes);
    append(element, children);
    return element;
}

export function apply(element: Element, attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === 'function') {
            element.addEventListener(name.slice(2), value as EventListener);
        } else if (value === true) {
            element.setAttribute(name, '');
        } else if (value === false || value === undefined) {
            element.removeAttribute(name);
        } else {
            element.setAttribute(name, String(value));
        }
    }
}

function append(element: Element, children: Child[]): void {
    for (const child of children) {
        if (child) {
            element.append(child);
        }
    }
}

/** A number unique in this page, for ids that labels refer to. */
let last = 0;
export function uniqueId(prefix: string): string {
    return `${prefix}-${++last}`;
}

/** Whether keys typed there belong to the text and to nobody else. */
export function isTextField(element: EventTarget | null): boolean {
    if (!(element instanceof HTMLElement)) {
        return false;
    }
    if (element instanceof HTMLInputElement) {
        return !['checkbox', 'radio', 'button', 'range', 'submit'].includes(element.type);
    }
    return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || element.isContentEditable;
}

/** Keeps a box of the given size inside the window, near the wished place. */
export function within(x: number, y: number, width: number, height: number, margin = 4): { x: number; y: number } {
    return {
        x: Math.max(margin, Math.min(x, window.innerWidth - width - margin)),
        y: Math.max(margin, Math.min(y, window.innerHeight - height - margin))
    };
}
