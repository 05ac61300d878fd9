package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.glsp.server.actions.TriggerEdgeCreationAction;
import org.eclipse.glsp.server.actions.TriggerNodeCreationAction;
import org.eclipse.glsp.server.features.toolpalette.PaletteItem;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.technology.ReplicationTechnology;

import com.google.inject.Inject;

/** The palette as GLSP's own palette asks for it: boxes, and a link for each installed technology. */
public final class PaletteProvider implements ToolPaletteItemProvider {

    private final PageImpl page;

    @Inject
    PaletteProvider(PageImpl page) {
        this.page = page;
    }

    @Override
    public List<PaletteItem> getItems(Map<String, String> args) {
        List<PaletteItem> boxes = new ArrayList<>();
        boxes.add(box(PartTypes.SITE, Messages.Palette_site));
        boxes.add(box(PartTypes.HOST, Messages.Palette_host));
        boxes.add(box(PartTypes.SERVER, Messages.Palette_server));
        boxes.add(box(PartTypes.DATABASE, Messages.Palette_database));
        boxes.add(box(PartTypes.SET, Messages.Palette_set));
        List<PaletteItem> links = new ArrayList<>();
        for (ReplicationTechnology technology : page.inDocument(document -> page.site().technologies()).all()) {
            links.add(new PaletteItem("link." + technology.id(), technology.descriptor().label(),
                    new TriggerEdgeCreationAction(PartTypes.LINK, Map.of(CreateHandler.TECHNOLOGY, technology.id()))));
        }
        return List.of(PaletteItem.createPaletteGroup("boxes", Messages.Palette_boxes, boxes, "symbol-class", "A"),
                PaletteItem.createPaletteGroup("links", Messages.Palette_links, links, "arrow-right", "B"));
    }

    private static PaletteItem box(String type, String label) {
        return new PaletteItem("box." + type, label, new TriggerNodeCreationAction(type));
    }
}
