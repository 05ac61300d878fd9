package org.howdah.ui.internal;

import java.util.Optional;

import org.howdah.engine.Technologies;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.ui.internal.work.Services;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.SynchronousBundleListener;

/** The technologies that are installed. Found when first asked for, and again after a plug-in came or went. */
public final class Plugins {

    private static boolean listening;

    private Plugins() {
    }

    public static Technologies technologies() {
        listen();
        return Services.howdah().technologies();
    }

    /** @param id may be null */
    public static Optional<ReplicationTechnology> technology(String id) {
        return id == null ? Optional.empty() : technologies().find(id);
    }

    private static synchronized void listen() {
        Bundle bundle = FrameworkUtil.getBundle(Plugins.class);
        if (listening || bundle == null || bundle.getBundleContext() == null) {
            return;
        }
        listening = true;
        SynchronousBundleListener forget = event -> {
            boolean counts = event.getType() == BundleEvent.RESOLVED || event.getType() == BundleEvent.UNRESOLVED || event.getType() == BundleEvent.UNINSTALLED;
            if (counts) {
                Services.howdah().forgetTechnologies();
            }
        };
        bundle.getBundleContext().addBundleListener(forget);
    }
}
