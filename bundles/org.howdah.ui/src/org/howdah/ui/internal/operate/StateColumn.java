package org.howdah.ui.internal.operate;

import java.util.function.Function;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.howdah.technology.State;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.widgets.Tables;

/** The first column of live tables: state as colour, shape and word. */
final class StateColumn {

    private StateColumn() {
    }

    static <R> void state(TableViewer table, Function<R, State> state) {
        Tables.column(table, Messages.Live_state, 100, SWT.LEFT, (R row) -> LiveIcons.word(state.apply(row)), row -> Icons.image(LiveIcons.icon(state.apply(row))),
                (a, b) -> state.apply(b).compareTo(state.apply(a)));
    }
}
