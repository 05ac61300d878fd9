package org.howdah.ui.internal.commands;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.howdah.edit.Group;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.editor.ElementActions;
import org.howdah.ui.internal.export.PictureExport;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.plan.PlanView;
import org.howdah.ui.internal.plan.Plans;
import org.howdah.ui.internal.work.Current;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Saving;
import org.howdah.ui.internal.work.Views;

/** What is done with the current topology. */
final class RunCommands {

    private RunCommands() {
    }

    private static Optional<TopologyDocument> document() {
        Optional<TopologyDocument> document = Current.document();
        if (document.isEmpty()) {
            Dialogs.info(Messages.Run_title, Messages.Run_noTopology);
        }
        return document;
    }

    static void validate() {
        document().ifPresent(document -> {
            Editors.active().ifPresent(editor -> editor.commitTyping());
            Views.show(Ids.PROBLEMS);
        });
    }

    static void add(Group.Kind kind) {
        document().ifPresent(document -> ElementActions.add(document, kind, Editors::reveal));
    }

    static void export(Shell shell) {
        document().ifPresent(document -> PictureExport.ask(shell, document));
    }

    static void picture(String command) {
        Editors.active().filter(editor -> !editor.command(command)).ifPresent(editor -> Dialogs.info(Messages.Picture_title, Messages.Picture_none));
    }

    static void plan() {
        document().filter(Saving::saved).ifPresent(document -> {
            Views.show(Ids.PLAN);
            Plans.make(document.file());
        });
    }

    static void apply() {
        if (Plans.current().isEmpty()) {
            plan();
        } else {
            Views.show(Ids.PLAN).ifPresent(view -> ((PlanView) view).apply(Optional.empty()));
        }
    }

    static void runs() {
        Views.show(Ids.RUNS);
    }

    static void observe() {
        document().ifPresent(document -> {
            Watches.watch(document, !Watches.isWatching(document));
            refreshToggle();
            Editors.of(document).ifPresent(editor -> editor.showObserved(Watches.isWatching(document)));
            if (Watches.isWatching(document)) {
                Views.show(Ids.LINKS);
            }
        });
    }

    static void refreshToggle() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        commands.refreshElements("org.howdah.ui.observe", null); //$NON-NLS-1$
    }

    static void observeOnce() {
        document().ifPresent(Watches::once);
    }
}
