package org.howdah.ui.internal.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IFilter;
import org.howdah.app.Derive;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Live;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.technology.Observation;
import org.howdah.ui.internal.fields.SettingFields;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.work.Services;

/** Which tabs an element has. */
public final class ElementTypes {

    private ElementTypes() {
    }

    /** Everything of an open topology. */
    public static final class Any implements IFilter {
        @Override
        public boolean select(Object selected) {
            return selected instanceof EObject element && TopologyDocuments.of(element).isPresent();
        }
    }

    /** What a technology has settings for. */
    public static final class WithSettings implements IFilter {
        @Override
        public boolean select(Object selected) {
            return selected instanceof EObject element && SettingFields.has(element) && TopologyDocuments.of(element).isPresent();
        }
    }

    /** What a technology works something out for. */
    public static final class WithDerived implements IFilter {
        @Override
        public boolean select(Object selected) {
            if (!(selected instanceof EObject element) || !(element instanceof Server || SettingFields.has(element))) {
                return false;
            }
            TopologyDocument document = TopologyDocuments.of(element).orElse(null);
            Observation observed = document == null ? null : Watches.live(document).map(Live::observation).orElse(null);
            return document != null && !new Derive(Services.howdah().technologies()).of(document.topology(), observed, Names.subject(element)).isEmpty();
        }
    }

    /** What is observed on nodes. */
    public static final class Observable implements IFilter {
        @Override
        public boolean select(Object selected) {
            return (selected instanceof Server || selected instanceof Link) && TopologyDocuments.of((EObject) selected).isPresent();
        }
    }
}
