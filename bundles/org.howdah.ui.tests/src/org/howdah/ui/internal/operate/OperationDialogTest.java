package org.howdah.ui.internal.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.SettingType;
import org.junit.jupiter.api.Test;

/** What an operation is given: several lines of SQL, databases that there are. */
class OperationDialogTest {

    private static final Operation EXECUTE = new Operation("execute", "Execute…", "Runs a script.", Subject.SET,
            List.of(SettingType.sql("sql", "Statements"), SettingType.end("to", "Where"), SettingType.ends("onlyOn", "Where else"), SettingType.flag("again", false, "Once more")));

    @Test
    void linesOfSqlAndDatabasesAreHandedOn() {
        Display display = Display.getDefault();
        Shell parent = new Shell(display);
        List<String> seen = new ArrayList<>();
        display.timerExec(300, () -> {
            try {
                fill(display, parent, seen);
            } catch (RuntimeException | AssertionError failed) {
                // Else the dialog would wait for ever.
                seen.add(failed.toString());
                parent.dispose();
            }
        });
        Map<String, String> given = OperationDialog.ask(parent, EXECUTE, "orders", List.of("main/shop", "replica/shop"));
        parent.dispose();
        assertEquals(List.of("main/shop,replica/shop", "multi"), seen);
        assertEquals(Map.of("sql", "alter table a\n  add b int;", "to", "replica/shop", "onlyOn", "main/shop", "again", "false"), given);
    }

    private static void fill(Display display, Shell parent, List<String> seen) {
        for (Shell shell : display.getShells()) {
            if (shell.getParent() == parent) {
                List<Control> all = new ArrayList<>();
                collect(shell, all);
                Combo to = all.stream().filter(Combo.class::isInstance).map(Combo.class::cast).filter(combo -> combo.getItemCount() > 0 && combo.getItem(0).contains("/"))
                        .findFirst().orElseThrow();
                seen.add(String.join(",", to.getItems()));
                to.setText("replica/shop");
                Text sql = all.stream().filter(Text.class::isInstance).map(Text.class::cast).filter(text -> (text.getStyle() & SWT.H_SCROLL) != 0).findFirst().orElseThrow();
                seen.add((sql.getStyle() & SWT.MULTI) != 0 ? "multi" : "single");
                sql.setText("alter table a\n  add b int;");
                Table onlyOn = all.stream().filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElseThrow();
                onlyOn.getItem(0).setChecked(true);
                Button ok = shell.getDefaultButton();
                assertTrue(ok.isEnabled());
                ok.notifyListeners(SWT.Selection, null);
                return;
            }
        }
        throw new AssertionError("The dialog did not open.");
    }

    private static void collect(Composite in, List<Control> all) {
        for (Control child : in.getChildren()) {
            all.add(child);
            if (child instanceof Composite composite) {
                collect(composite, all);
            }
        }
    }
}
