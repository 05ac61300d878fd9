package org.howdah.ui.internal.sets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.howdah.ui.internal.sets.Choice.Line;

/** The three ways out for a table without a primary key; the second one can be taken here. */
final class KeyWays {

    private final Choice choice;
    private final Runnable changed;
    private final Composite area;
    private final Label title;
    private final Text statement;
    private final Label index;
    private final Combo indexes;
    private Line line;

    KeyWays(Composite parent, Choice choice, Runnable changed) {
        this.choice = choice;
        this.changed = changed;
        area = new Composite(parent, SWT.BORDER);
        GridLayout layout = new GridLayout(2, false);
        layout.verticalSpacing = 2;
        area.setLayout(layout);
        title = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(600, SWT.DEFAULT).applyTo(title);
        statement = new Text(area, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(statement);
        index = new Label(area, SWT.NONE);
        indexes = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(indexes);
        indexes.addListener(SWT.Selection, event -> {
            if (line != null) {
                choice.key(line, indexes.getSelectionIndex() <= 0 ? "" : indexes.getText()); //$NON-NLS-1$
                changed.run();
            }
        });
        Label other = new Label(area, SWT.WRAP);
        other.setText(Messages.Ways_hint);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(600, SWT.DEFAULT).applyTo(other);
        area.setVisible(false);
    }

    Control control() {
        return area;
    }

    /** @param keyless null for none */
    void show(Line keyless) {
        line = keyless;
        if (line != null) {
            title.setText(NLS.bind(Messages.Ways_title, line.name()));
            statement.setText(NLS.bind(Messages.Ways_text, line.name()));
            List<String> items = new ArrayList<>(line.item().uniqueKeys());
            boolean some = !items.isEmpty();
            items.add(0, Messages.Ways_notUsed);
            index.setText(some ? Messages.Ways_index : Messages.Ways_noIndex);
            indexes.setItems(items.toArray(String[]::new));
            indexes.select(Math.max(0, items.indexOf(choice.key(line))));
            indexes.setVisible(some);
        }
        boolean shown = line != null;
        if (shown != area.getVisible()) {
            area.setVisible(shown);
            ((GridData) area.getLayoutData()).exclude = !shown;
        }
        area.requestLayout();
    }
}
