/** Links whose end was moved here and whose new route the server has not told yet: they are drawn as plain curves. */
import { injectable } from 'inversify';
import { plainCurve } from './geometry';
import { absoluteBounds, Box, isBox, Link } from './model';

@injectable()
export class LooseEnds {
    private readonly links = new Set<string>();

    /** Until the server's next model. */
    loosen(links: Iterable<Link>): void {
        for (const link of links) {
            this.links.add(link.id);
        }
    }

    clear(): void {
        this.links.clear();
    }

    path(link: Link): string | undefined {
        return this.links.has(link.id) ? curveOf(link) : undefined;
    }
}

/** The plain curve between the present places of a link's ends. */
export function curveOf(link: Link, place: (box: Box) => ReturnType<typeof absoluteBounds> = absoluteBounds): string | undefined {
    const from = link.index.getById(link.sourceId);
    const to = link.index.getById(link.targetId);
    return isBox(from) && isBox(to) ? plainCurve(place(from), place(to)) : undefined;
}
