package org.howdah.picture.internal;

import java.util.List;

import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places boxes in layers along the flow of data. The only user of the Eclipse Layout Kernel. */
final class ElkPlacer {

    private static boolean registered;

    private ElkPlacer() {
    }

    /**
     * @param sizes width and height of each box
     * @param edges pairs of indexes, from and to
     * @return left top corner of each box, from (0, 0)
     */
    static synchronized double[][] place(List<double[]> sizes, List<int[]> edges, double across, double along) {
        if (!registered) {
            // Outside the Eclipse extension registry nobody else does it.
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
            registered = true;
        }
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, true);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, across + 8);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, across);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.ASPECT_RATIO, 1.6);
        graph.setProperty(CoreOptions.PADDING, new org.eclipse.elk.core.math.ElkPadding(0));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, along);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 6.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
        graph.setProperty(LayeredOptions.THOROUGHNESS, sizes.size() > 200 ? 1 : 5);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        ElkNode[] nodes = new ElkNode[sizes.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = ElkGraphUtil.createNode(graph);
            nodes[i].setDimensions(sizes.get(i)[0], sizes.get(i)[1]);
        }
        for (int[] edge : edges) {
            ElkGraphUtil.createSimpleEdge(nodes[edge[0]], nodes[edge[1]]);
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (ElkNode node : nodes) {
            left = Math.min(left, node.getX());
            top = Math.min(top, node.getY());
        }
        double[][] places = new double[nodes.length][];
        for (int i = 0; i < nodes.length; i++) {
            places[i] = new double[] { Math.round(nodes[i].getX() - left), Math.round(nodes[i].getY() - top) };
        }
        return places;
    }
}
