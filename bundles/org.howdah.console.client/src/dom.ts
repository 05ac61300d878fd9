/** The little that is needed to build page elements: text is always set as text, so no name can become markup. */

export type Child = Node | string | undefined | null | false;

export type Attributes = Record<string, string | number | boolean | undefined | ((event: any) => void)>;

/** Makes an HTML element; `on…` functions become listeners, `true` an empty attribute, `false` and undefined none. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    apply(element, attributes);
    append(element, children);
    return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. */
export function s<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[K] {
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
        } else if (element.getAttribute(name) !== String(value)) {
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

let last = 0;

/** An id unique in this page, for labels to refer to. */
export function uniqueId(prefix: string): string {
    return `${prefix}-${++last}`;
}

/** Puts an element's children in this order, moving no more of them than it must: what is moved loses focus and scrolling. */
export function arrange(parent: Element, children: readonly Element[]): void {
    for (const child of [...parent.children]) {
        if (!children.includes(child)) {
            child.remove();
        }
    }
    children.forEach((child, i) => {
        if (parent.children[i] !== child) {
            parent.insertBefore(child, parent.children[i] ?? null);
        }
    });
}
