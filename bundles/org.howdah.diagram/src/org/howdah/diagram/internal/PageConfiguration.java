package org.howdah.diagram.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.glsp.server.diagram.BaseDiagramConfiguration;
import org.eclipse.glsp.server.types.EdgeTypeHint;
import org.eclipse.glsp.server.types.ShapeTypeHint;
import org.howdah.diagram.internal.model.PartTypes;

/** What may be done with the elements of a page, as far as GLSP's client wants to know before it asks. */
final class PageConfiguration extends BaseDiagramConfiguration {

    private static final List<String> ENDS = List.of(PartTypes.SERVER, PartTypes.DATABASE);

    @Override
    public Map<String, EClass> getTypeMappings() {
        return PartTypes.mappings();
    }

    @Override
    public List<ShapeTypeHint> getShapeTypeHints() {
        return List.of(
                new ShapeTypeHint(PartTypes.GRAPH, false, false, false, false, List.of(PartTypes.SITE, PartTypes.HOST, PartTypes.SERVER)),
                new ShapeTypeHint(PartTypes.SITE, true, true, true, false, List.of(PartTypes.HOST)),
                new ShapeTypeHint(PartTypes.HOST, true, true, true, true, List.of(PartTypes.SERVER)),
                new ShapeTypeHint(PartTypes.SERVER, true, true, true, true, List.of(PartTypes.DATABASE)),
                new ShapeTypeHint(PartTypes.DATABASE, false, true, false, false, List.of(PartTypes.SET)),
                new ShapeTypeHint(PartTypes.SET, false, true, false, false, List.of()),
                new ShapeTypeHint(PartTypes.UNEXPECTED, false, false, false, false, List.of()));
    }

    @Override
    public List<EdgeTypeHint> getEdgeTypeHints() {
        return List.of(new EdgeTypeHint(PartTypes.LINK, true, true, false, ENDS, ENDS));
    }

    @Override
    public boolean needsClientLayout() {
        return false;
    }

    /** What changed is shown where it is; boxes that fly hide it. */
    @Override
    public boolean animatedUpdate() {
        return false;
    }
}
