package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GDimension;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.operations.ChangeBoundsOperation;
import org.eclipse.glsp.server.operations.ChangeContainerOperation;
import org.eclipse.glsp.server.operations.CompoundOperation;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.types.ElementAndBounds;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.model.Part;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.Edits;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;

import com.google.inject.Inject;

/** Moving, sizing and putting boxes into other ones. What is moved together is one step of the history. */
public final class MoveHandler extends PageHandler {

    private final Spots spots;

    @Inject
    MoveHandler(PageImpl page) {
        super(page, ChangeBoundsOperation.class, ChangeContainerOperation.class, CompoundOperation.class);
        spots = new Spots(page);
    }

    @Override
    protected Action handle(Action action) {
        List<Operation> operations = new ArrayList<>();
        flatten((Operation) action, operations);
        page.change(document -> {
            document.change(label(document, operations), () -> operations.forEach(operation -> run(document, operation)));
            return null;
        });
        return null;
    }

    private static void flatten(Operation operation, List<Operation> all) {
        if (operation instanceof CompoundOperation compound) {
            compound.getOperationList().stream().filter(Objects::nonNull).forEach(part -> flatten(part, all));
        } else if (operation instanceof ChangeBoundsOperation || operation instanceof ChangeContainerOperation) {
            all.add(operation);
        } else {
            throw new Refusal(Messages.Page_unknownAction);
        }
    }

    private String label(TopologyDocument document, List<Operation> operations) {
        List<String> ids = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof ChangeBoundsOperation bounds) {
                List<ElementAndBounds> all = bounds.getNewBounds();
                if (all == null || all.contains(null)) {
                    throw new Refusal(Messages.Page_malformed);
                }
                all.forEach(one -> ids.add(one.getElementId()));
            } else if (operation instanceof ChangeContainerOperation container) {
                ids.add(container.getElementId());
            }
        }
        List<EObject> moved = elements(document, ids);
        return Messages.bind(Messages.Change_move, moved.size() == 1 ? Names.kind(moved.get(0)) + ' ' + Names.of(moved.get(0)) : moved.size());
    }

    private void run(TopologyDocument document, Operation operation) {
        if (operation instanceof ChangeBoundsOperation bounds) {
            bounds(document, bounds);
        } else {
            container(document, (ChangeContainerOperation) operation);
        }
    }

    private void bounds(TopologyDocument document, ChangeBoundsOperation operation) {
        LayoutKeys keys = LayoutKeys.of(document.topology());
        Map<String, Place> places = new TreeMap<>();
        for (ElementAndBounds one : operation.getNewBounds()) {
            Part part = part(one.getElementId());
            String key = Spots.key(document, keys, one.getElementId()).orElseThrow(() -> new Refusal(Messages.Page_cannotPlace));
            places.put(key, place(document, part, key, one));
        }
        document.changeLayout("", layout -> spots.frozen(document, layout).withAll(places));
    }

    private Part part(String id) {
        Part part = id == null ? null : page.parts().get(id);
        if (part == null) {
            throw new Refusal(Messages.Page_gone);
        }
        if (!Spots.PLACED.contains(part.frame().type())) {
            throw new Refusal(Messages.Page_cannotPlace);
        }
        return part;
    }

    private Place place(TopologyDocument document, Part part, String key, ElementAndBounds wanted) {
        List<Double> drawn = part.frame().bounds();
        GPoint position = wanted.getNewPosition();
        double x = position == null ? drawn.get(0) : sound(position.getX());
        double y = position == null ? drawn.get(1) : sound(position.getY());
        Place place = spots.placeIn(part.frame().parent(), x, y);
        Place old = document.layout().places().get(key);
        GDimension size = wanted.getNewSize();
        // A size that was not changed is not written down: the box goes on growing with its content.
        Double width = size == null || same(size.getWidth(), drawn.get(2)) ? old == null ? null : old.width() : Double.valueOf(Math.max(1, sound(size.getWidth())));
        Double height = size == null || same(size.getHeight(), drawn.get(3)) ? old == null ? null : old.height()
                : Double.valueOf(Math.max(1, sound(size.getHeight())));
        return new Place(place.x(), place.y(), width, height);
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) < 0.5;
    }

    /** Refused where it is no place on any screen. */
    static double sound(double value) {
        if (!Double.isFinite(value) || Math.abs(value) > 1e6) {
            throw new Refusal(Messages.Page_tooFar);
        }
        return value;
    }

    /** The location is that of the box's corner in the drawing; without one, the box is placed with what is unplaced. */
    private void container(TopologyDocument document, ChangeContainerOperation operation) {
        EObject element = page.element(document, operation.getElementId());
        String target = operation.getTargetContainerId();
        Part part = target == null ? null : page.parts().get(PartTypes.ownerOf(target));
        boolean unlisted = part != null && part.frame().id().startsWith(Spots.UNLISTED);
        EObject container = part == null || unlisted ? null : page.element(document, part.frame().id());
        GPoint location = operation.getLocation().orElse(null);
        Place place = location == null ? null : spots.at(document, target, sound(location.getX()), sound(location.getY())).place();
        document.changeLayout("", layout -> spots.frozen(document, layout));
        if (unlisted) {
            intoUnlisted(document, element, part.frame().id().substring(Spots.UNLISTED.length()), place);
        } else {
            Edits.reparent(document, element, container, place);
        }
    }

    /** A site or a host that the topology does not list is only a name in what stands there: the element gets that name too. */
    private static void intoUnlisted(TopologyDocument document, EObject element, String key, Place place) {
        Runnable work = switch (element) {
        case Host host -> {
            String site = named(document.topology().getHosts().stream().map(Host::getSite), LayoutKeys::unlistedSite, key);
            yield () -> host.setSite(site);
        }
        case Server server -> {
            String host = named(document.topology().getServers().stream().map(Server::getHost), LayoutKeys::unlistedHost, key);
            yield () -> server.setHost(host);
        }
        default -> throw new Refusal(Messages.Page_gone);
        };
        document.change("", work, layout -> place == null ? layout
                : LayoutKeys.of(document.topology()).key(element).map(own -> layout.with(own, place)).orElse(layout));
    }

    private static String named(Stream<String> names, UnaryOperator<String> keyOf, String key) {
        return names.filter(name -> name != null && keyOf.apply(name).equals(key)).findFirst().orElseThrow(() -> new Refusal(Messages.Page_gone));
    }
}
