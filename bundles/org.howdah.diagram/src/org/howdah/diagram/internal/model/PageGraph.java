package org.howdah.diagram.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.glsp.graph.GDimension;
import org.eclipse.glsp.graph.GEdge;
import org.eclipse.glsp.graph.GGraph;
import org.eclipse.glsp.graph.GLabel;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.graph.GraphFactory;

/** Makes GLSP's model of a page from the parts of its drawing. */
public final class PageGraph {

    private static final GraphFactory MAKE = GraphFactory.eINSTANCE;
    private static final String ROOT_ID = "topology";

    private PageGraph() {
    }

    public static GGraph of(Parts parts) {
        GGraph graph = MAKE.createGGraph();
        graph.setId(ROOT_ID);
        graph.setType(PartTypes.GRAPH);
        graph.getArgs().put("title", parts.scene().title());
        Map<String, GNode> nodes = new HashMap<>();
        for (Part part : parts.all().values()) {
            Part.Frame frame = part.frame();
            if (frame.isLink()) {
                graph.getChildren().add(link(part));
            } else {
                GNode node = node(part);
                nodes.put(frame.id(), node);
                (frame.parent().isEmpty() ? graph : nodes.get(frame.parent())).getChildren().add(node);
            }
        }
        return graph;
    }

    private static GNode node(Part part) {
        Part.Frame frame = part.frame();
        GNode node = MAKE.createGNode();
        node.setId(frame.id());
        node.setType(frame.type());
        node.setPosition(point(frame.bounds()));
        node.setSize(size(frame.bounds()));
        node.getCssClasses().addAll(part.classes());
        EMap<String, Object> args = node.getArgs();
        looks(args, part);
        if (frame.collapsed()) {
            args.put("collapsed", true);
            args.put("hidden", frame.hidden());
        }
        GLabel label = MAKE.createGLabel();
        label.setId(PartTypes.nameOf(frame.id()));
        label.setType(PartTypes.NAME);
        label.setText(frame.name());
        if (!frame.label().isEmpty()) {
            label.setPosition(point(frame.label()));
            label.setSize(size(frame.label()));
        }
        if (frame.nameText() != null) {
            label.getArgs().put("style", frame.nameText().style());
            label.getArgs().put("level", frame.nameText().level());
            label.getArgs().put("baseline", frame.nameText().y() - (frame.label().isEmpty() ? 0 : frame.label().get(1)));
        }
        if (!frame.fullName().equals(frame.name())) {
            label.getArgs().put("fullName", frame.fullName());
        }
        if (!frame.editable()) {
            label.getArgs().put("readonly", true);
        }
        node.getChildren().add(label);
        return node;
    }

    private static GEdge link(Part part) {
        Part.Frame frame = part.frame();
        GEdge edge = MAKE.createGEdge();
        edge.setId(frame.id());
        edge.setType(frame.type());
        edge.setSourceId(frame.source());
        edge.setTargetId(frame.target());
        edge.getCssClasses().addAll(part.classes());
        EMap<String, Object> args = edge.getArgs();
        looks(args, part);
        args.put("name", frame.name());
        args.put("route", frame.route());
        args.put("curved", frame.curved());
        if (!part.text().isEmpty()) {
            args.put("label", part.text());
        }
        if (!frame.editable()) {
            args.put("readonly", true);
        }
        return edge;
    }

    private static void looks(EMap<String, Object> args, Part part) {
        args.put("shapes", new Shapes(part.shapes()));
        args.put("tooltip", part.tooltip());
        args.put("description", part.description());
    }

    private static GPoint point(List<Double> bounds) {
        GPoint point = MAKE.createGPoint();
        point.setX(bounds.get(0));
        point.setY(bounds.get(1));
        return point;
    }

    private static GDimension size(List<Double> bounds) {
        GDimension size = MAKE.createGDimension();
        size.setWidth(bounds.get(2));
        size.setHeight(bounds.get(3));
        return size;
    }
}
