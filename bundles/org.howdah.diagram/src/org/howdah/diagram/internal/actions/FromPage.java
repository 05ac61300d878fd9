package org.howdah.diagram.internal.actions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.RequestAction;

/**
 * What a page asks for besides the operations that GLSP has. The fields are filled from JSON by name, so they are not final, and any
 * may be null: a page is not trusted to send what it should.
 */
public final class FromPage {

    /** Every class of this file, for the registry. */
    public static final List<Class<? extends Action>> ALL = List.of(RequestEnds.class, OpenElement.class, RequestMenu.class, MenuChosen.class,
            Collapse.class, Arrange.class, Align.class, Copy.class, Cut.class, Paste.class, SetView.class, MoveStandby.class, Save.class,
            Drop.class, QuickFix.class, Selected.class);

    private FromPage() {
    }

    /** Which ends a link may have: a new one of a technology, or an existing one that is reconnected. */
    public static final class RequestEnds extends RequestAction<ToPage.Ends> {
        public static final String KIND = "howdah.requestEnds";
        public String technology;
        public String linkId;
        /** {@code source} or {@code target}: the end that is looked for. */
        public String end;
        public String sourceId;

        public RequestEnds() {
            super(KIND);
        }
    }

    /** Double click or Enter. */
    public static final class OpenElement extends Action {
        public static final String KIND = "howdah.open";
        public String id;
        /** Enter: what it is like. Else what it is for. */
        public boolean properties;

        public OpenElement() {
            super(KIND);
        }
    }

    /** The context menu of elements; of the topology where there are none. */
    public static final class RequestMenu extends RequestAction<ToPage.Menu> {
        public static final String KIND = "howdah.requestMenu";
        public List<String> ids = new ArrayList<>();
        public double x;
        public double y;

        public RequestMenu() {
            super(KIND);
        }
    }

    /** A line of the context menu that was shown last. */
    public static final class MenuChosen extends Action {
        public static final String KIND = "howdah.menuChosen";
        public String id;

        public MenuChosen() {
            super(KIND);
        }
    }

    /** Folds sites, hosts and servers, or unfolds them. */
    public static final class Collapse extends Action {
        public static final String KIND = "howdah.collapse";
        public List<String> ids = new ArrayList<>();
        public boolean collapsed;

        public Collapse() {
            super(KIND);
        }
    }

    /** Lays out: {@code all}, {@code selection} or {@code new}. */
    public static final class Arrange extends Action {
        public static final String KIND = "howdah.layout";
        public String scope;
        public List<String> ids = new ArrayList<>();

        public Arrange() {
            super(KIND);
        }
    }

    /** Aligns, distributes or sizes alike; the ways are those of {@code org.howdah.edit.Align}. */
    public static final class Align extends Action {
        public static final String KIND = "howdah.align";
        public List<String> ids = new ArrayList<>();
        /** Not called {@code kind}: every action has that, its own. */
        public String how;

        public Align() {
            super(KIND);
        }
    }

    /** Asks for the elements as text. */
    public static final class Copy extends RequestAction<ToPage.Clipboard> {
        public static final String KIND = "howdah.copy";
        public List<String> ids = new ArrayList<>();

        public Copy() {
            super(KIND);
        }
    }

    /** Asks for the elements as text and deletes them. */
    public static final class Cut extends RequestAction<ToPage.Clipboard> {
        public static final String KIND = "howdah.cut";
        public List<String> ids = new ArrayList<>();

        public Cut() {
            super(KIND);
        }
    }

    /** Text that was copied here, in another file, or written by hand. */
    public static final class Paste extends Action {
        public static final String KIND = "howdah.paste";
        public String text;
        /** Where the mouse is, in the drawing; null where it is not over it. */
        public Double x;
        public Double y;
        public String container;

        public Paste() {
            super(KIND);
        }
    }

    /** What this page shows; what is null stays as it is. */
    public static final class SetView extends Action {
        public static final String KIND = "howdah.setView";
        public Boolean observed;
        /** Ids of technologies whose links are not shown. */
        public List<String> hidden;
        /** The one set that is shown; empty for all. */
        public String set;

        public SetView() {
            super(KIND);
        }
    }

    /** A standby was dragged onto another provider. */
    public static final class MoveStandby extends Action {
        public static final String KIND = "howdah.moveStandby";
        public String linkId;
        public String newSourceId;

        public MoveStandby() {
            super(KIND);
        }
    }

    public static final class Save extends Action {
        public static final String KIND = "howdah.save";

        public Save() {
            super(KIND);
        }
    }

    /** Something was dropped on the drawing: {@code howdah:host master1}, or text as {@link Paste} takes it. */
    public static final class Drop extends Action {
        public static final String KIND = "howdah.drop";
        public String text;
        public double x;
        public double y;
        public String container;

        public Drop() {
            super(KIND);
        }
    }

    /** Mends a problem of an element. */
    public static final class QuickFix extends Action {
        public static final String KIND = "howdah.quickFix";
        public String id;
        public String fix;

        public QuickFix() {
            super(KIND);
        }
    }

    /** What is selected in the page now. */
    public static final class Selected extends Action {
        public static final String KIND = "howdah.selected";
        public List<String> ids = new ArrayList<>();

        public Selected() {
            super(KIND);
        }
    }
}
