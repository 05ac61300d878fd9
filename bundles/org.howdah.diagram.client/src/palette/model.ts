import { strings } from '../strings';
import { NODE_KINDS, NodeKind } from '../tools/placement';
import { lineStyle, LineStyle, Technology } from '../ui/view-state';

/** What the palette offers, as data. */
export interface Entry {
    /** The id of the tool: a kind of element, or `link:` and a technology. */
    readonly id: string;
    readonly label: string;
    readonly help: string;
    readonly kind?: NodeKind;
    readonly technology?: Technology;
    readonly line?: LineStyle;
}

export interface Section {
    readonly label: string;
    readonly entries: readonly Entry[];
}

export function sections(technologies: readonly Technology[]): Section[] {
    return [
        {
            label: strings.elements,
            entries: NODE_KINDS.map(kind => ({ id: kind, label: strings.kinds[kind], help: strings.toolHelp(strings.kindHelp[kind]), kind }))
        },
        {
            label: strings.links,
            entries: technologies.filter(technology => technology.installed !== false).map(technology => {
                const line = lineStyle(technology.line);
                const summary = technology.summary ? `${technology.summary} ` : '';
                return {
                    id: `link:${technology.id}`,
                    label: technology.label || technology.id,
                    help: summary + strings.linkToolHelp(technology.label || technology.id, strings.lineStyles[line]),
                    technology,
                    line
                };
            })
        }
    ];
}
