import { LineStyle, Technology, lineStyle } from './view-state';
import { s } from './dom';

/** Icons of the page: outlines of 16 × 16 in the colour of the text, so that they fit both themes. */

const PATHS: Record<string, string> = {
    site: 'M2.5 3.5h11v9h-11zM2.5 5.5h4v-2',
    host: 'M3 2.5h10v11H3zM3 6h10M5 4.3h2M5 9h6M5 11h6',
    server: 'M3 4c0-1.1 2.2-2 5-2s5 .9 5 2v8c0 1.1-2.2 2-5 2s-5-.9-5-2zM3 4c0 1.1 2.2 2 5 2s5-.9 5-2M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
    database: 'M2.5 5.5h4l1.2-2h3.8v2h2v7h-11z',
    set: 'M4.5 2.5h9v8M2.5 4.5h9v9h-9zM4.5 7.5h5M4.5 10.5h5',
    link: 'M2 12L12 4M12 4H7.5M12 4v4.5',
    plus: 'M8 3v10M3 8h10',
    save: 'M3 2.5h8l2.5 2.5v8.5h-11V3zM5 2.5v4h5v-4M5 13.5v-4h6v4',
    undo: 'M3 7h7a3 3 0 0 1 0 6H7M3 7l3-3M3 7l3 3',
    redo: 'M13 7H6a3 3 0 0 0 0 6h3M13 7l-3-3M13 7l-3 3',
    layout: 'M6 2.5h4v3H6zM2 10.5h4v3H2zM10 10.5h4v3h-4zM8 5.5V8M4 10.5V8h8v2.5',
    align: 'M3 2v12M5 4h8v3H5zM5 9.5h5v3H5z',
    zoomIn: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3L14 14M7 5v4M5 7h4',
    zoomOut: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3L14 14M5 7h4',
    fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M5.5 6h5v4h-5z',
    find: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3L14 14',
    filter: 'M2.5 3h11L9.5 8v5.5l-3-2V8z',
    legend: 'M2 4h4M2 8h4M2 12h4M8.5 4H14M8.5 8H14M8.5 12H14',
    observed: 'M1.5 8c1.6-3 4-4.5 6.5-4.5S12.9 5 14.5 8c-1.6 3-4 4.5-6.5 4.5S3.1 11 1.5 8M8 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4',
    help: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M6 6.3a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M8 11.3v.7',
    fold: 'M6 3l5 5l-5 5',
    unfold: 'M10 3l-5 5l5 5',
    close: 'M4 4l8 8M12 4l-8 8',
    warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.5v.7'
};

export function icon(name: string, size = 16): SVGSVGElement {
    return s(
        'svg',
        { class: 'hw-icon', viewBox: '0 0 16 16', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' },
        s('path', { d: PATHS[name] ?? PATHS.link, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.25, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' })
    );
}

/** A sample of a line: what travels is told by its style. */
export function lineSample(style: LineStyle, width = 36): SVGSVGElement {
    const end = width - 8;
    const lines =
        style === 'double'
            ? [s('path', { d: `M1 4.5H${end}M1 7.5H${end}` })]
            : [
                  s('path', {
                      d: `M1 6H${end}`,
                      'stroke-dasharray': style === 'dashed' ? '8 4' : style === 'dotted' ? '1.5 3.5' : undefined,
                      'stroke-linecap': style === 'dotted' ? 'round' : 'butt'
                  })
              ];
    return s(
        'svg',
        { class: `hw-line-sample hw-line-${style}`, viewBox: `0 0 ${width} 12`, width, height: 12, 'aria-hidden': 'true', focusable: 'false' },
        s('g', { fill: 'none', stroke: 'currentColor', 'stroke-width': style === 'double' ? 1.25 : 1.75 }, ...lines),
        s('path', { d: `M${end - 1} 2.5L${width - 1} 6L${end - 1} 9.5`, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.25 })
    );
}

/**
 * A technology's own icon. It is shown as a picture, in which nothing runs and nothing is loaded, whatever a plug-in brings.
 */
export function technologyIcon(technology: Technology): Element {
    const given = technology.icon ?? '';
    if (given.includes('<svg')) {
        const image = document.createElement('img');
        image.className = 'hw-icon hw-technology-icon';
        image.alt = '';
        image.width = 16;
        image.height = 16;
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(given)}`;
        return image;
    }
    return icon('link');
}

export function sampleOf(technology: Technology): SVGSVGElement {
    return lineSample(lineStyle(technology.line));
}
