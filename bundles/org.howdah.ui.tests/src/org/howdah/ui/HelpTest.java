package org.howdah.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.howdah.ui.internal.ExplainAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks the platform for help gets the pages of Howdah. */
class HelpTest {

    private static final String VIEW = "org.howdah.help.view";

    @AfterEach
    void close() {
        Windows.page().hideView(Windows.page().findView(VIEW));
        Windows.settle();
    }

    @Test
    void aCodeIsExplained() {
        new ExplainAction("STREAMING-041").run();
        Browser browser = browser();
        Windows.await("the page is there", () -> browser.getUrl().endsWith("findings.html#STREAMING-041"));
        Windows.await("it explains the code", () -> String.valueOf(browser.evaluate("return document.getElementById('STREAMING-041')?.textContent")).contains("catch up"));
        Windows.await("its topic is selected", () -> tree().getSelectionCount() == 1 && tree().getSelection()[0].getText().equals("Findings"));
    }

    @Test
    void theHelpBeginsWithItsFirstPageAndFollowsReferences() {
        PlatformUI.getWorkbench().getHelpSystem().displayHelp();
        Browser browser = browser();
        Windows.await("the first page is there", () -> browser.getUrl().endsWith("index.html") && "Howdah".equals(browser.evaluate("return document.title")));
        browser.execute("document.querySelector('a[href=\"lab.html\"]').click()");
        Windows.await("the reference was followed", () -> browser.getUrl().endsWith("lab.html"));
        Windows.await("its topic is selected", () -> tree().getSelectionCount() == 1);
        assertEquals("The lab", tree().getSelection()[0].getText());
    }

    private static Browser browser() {
        assertNotNull(Windows.page().findView(VIEW));
        Windows.settle();
        List<Browser> found = Windows.find(Windows.page().getWorkbenchWindow().getShell(), Browser.class, each -> true);
        assertEquals(1, found.size(), "one browser widget");
        return found.getFirst();
    }

    /** The tree beside the browser. */
    private static Tree tree() {
        return (Tree) browser().getParent().getChildren()[0];
    }
}
