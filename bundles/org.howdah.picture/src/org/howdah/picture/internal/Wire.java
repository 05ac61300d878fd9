package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Link;
import org.howdah.picture.Bounds;
import org.howdah.picture.Point;

/** A link, or a bundle of them, on its way from box to box. */
final class Wire {

    final String id;
    /** Those it stands for; empty for an unexpected one. */
    final List<Link> links;
    final String sourceId;
    final String targetId;
    /** The boxes it joins, absolute. */
    final Bounds source;
    final Bounds target;
    /** The hosts around them, or the boxes themselves. */
    final Bounds sourceOuter;
    final Bounds targetOuter;
    /** Observed and not drawn; null for what is drawn. */
    org.howdah.technology.LinkState unexpected;
    List<Point> route = new ArrayList<>();

    Wire(String id, List<Link> links, String sourceId, String targetId, Bounds source, Bounds sourceOuter, Bounds target, Bounds targetOuter) {
        this.id = id;
        this.links = links;
        this.sourceId = sourceId;
        this.targetId = targetId;
        this.source = source;
        this.target = target;
        this.sourceOuter = sourceOuter;
        this.targetOuter = targetOuter;
    }

    /** The element the line stands for; null for a bundle. */
    EObject element() {
        return links.size() == 1 ? links.getFirst() : null;
    }
}
