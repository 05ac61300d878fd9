package org.howdah.ui.internal.editor;

import org.howdah.edit.Group;

/** What each folder is for, and what to do first. */
final class GroupTexts {

    private GroupTexts() {
    }

    static String of(Group.Kind kind) {
        return switch (kind) {
        case SITES -> Messages.Group_sites;
        case HOSTS -> Messages.Group_hosts;
        case SETS -> Messages.Group_sets;
        case LINKS -> Messages.Group_links;
        case SERVICES -> Messages.Group_services;
        case TIERS -> Messages.Group_tiers;
        case PHASES -> Messages.Group_phases;
        };
    }
}
