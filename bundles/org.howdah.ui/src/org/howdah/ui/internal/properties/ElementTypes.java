package org.howdah.ui.internal.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IFilter;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.ui.internal.fields.SettingFields;

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

    /** What is observed on nodes. */
    public static final class Observable implements IFilter {
        @Override
        public boolean select(Object selected) {
            return (selected instanceof Server || selected instanceof Link) && TopologyDocuments.of((EObject) selected).isPresent();
        }
    }
}
