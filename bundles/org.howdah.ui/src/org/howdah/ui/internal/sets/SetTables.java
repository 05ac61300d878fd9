package org.howdah.ui.internal.sets;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.SetMembers;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.ui.internal.Plugins;
import org.howdah.ui.internal.work.Dialogs;

/** Lets the tables and sequences of a set be chosen from the database where it is written. */
public final class SetTables {

    private SetTables() {
    }

    /** For menus. */
    public static String label() {
        return Messages.Action_choose;
    }

    /** For the form of a set. */
    public static String label(ReplicationSet set) {
        return Labels.blank(set.getOrigin()) ? Messages.Action_choose : NLS.bind(Messages.Action_chooseFrom, set.getOrigin());
    }

    public static void choose(ReplicationSet set) {
        TopologyDocument document = TopologyDocuments.of(set).orElse(null);
        if (document == null || document.isReadOnly()) {
            return;
        }
        if (Labels.blank(set.getOrigin())) {
            Dialogs.info(Messages.NoOrigin_title, NLS.bind(Messages.NoOrigin_text, Names.of(set)));
            return;
        }
        TableChooser chooser = new TableChooser(Dialogs.shell(), document, set);
        if (chooser.open() == Window.OK) {
            boolean keys = Plugins.technology(set.getTechnology()).flatMap(found -> found.descriptor().setSetting(SetMembers.KEYS)).isPresent();
            SetMembers.choose(document, set, chooser.choice().tables(), chooser.choice().sequences(), keys ? chooser.choice().keys() : null);
        }
    }
}
