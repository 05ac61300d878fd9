package org.howdah.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.howdah.app.HowdahHome;
import org.howdah.app.SecureCredentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.work.HostKeyDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window as such. */
class WorkbenchTest {

    @ParameterizedTest
    @ValueSource(strings = { Ids.DESIGN, Ids.OPERATE })
    void perspectivesOpenWithTheirViews(String perspective) throws Exception {
        PlatformUI.getWorkbench().showPerspective(perspective, Windows.page().getWorkbenchWindow());
        Windows.settle();
        assertNotNull(Windows.page().findView(Ids.NAVIGATOR));
        assertEquals(perspective, Windows.page().getPerspective().getId());
    }

    @ParameterizedTest
    @ValueSource(strings = { Ids.NAVIGATOR, Ids.PROBLEMS, Ids.PLAN, Ids.RUNS, Ids.LINKS, Ids.SERVERS, Ids.FINDINGS, Ids.DEMO, Ids.PROGRESS, Ids.ERROR_LOG })
    void everyViewOpens(String view) throws Exception {
        IViewPart part = Windows.page().showView(view);
        Windows.settle();
        assertNotNull(part);
        assertFalse(part.getClass().getName().contains("ErrorViewPart"), part.getClass().getName());
        assertFalse(part.getTitle().startsWith("%"), part.getTitle());
    }

    @Test
    void everyCommandHasANameAndAHandler() throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        int found = 0;
        for (var command : commands.getDefinedCommands()) {
            if (command.getId().startsWith("org.howdah.ui.")) {
                found++;
                assertFalse(command.getName().startsWith("%"), command.getId());
                assertTrue(command.isHandled(), command.getId());
            }
        }
        assertTrue(found >= 15, "only " + found + " commands");
    }

    @Test
    void goesDarkAndLight() {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        String before = themes.getActiveTheme().getId();
        themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
        Windows.settle();
        assertTrue(themes.getActiveTheme().getId().contains("dark"));
        themes.setTheme(before, false);
        Windows.settle();
    }

    @Test
    void hostKeyDialogShowsWhatSshKeygenWould() {
        Login login = new Login("db1", "192.0.2.7", 2222, "postgres", Optional.empty(), Optional.empty(), Optional.empty(), false);
        HostKeyDialog dialog = new HostKeyDialog(Windows.page().getWorkbenchWindow().getShell(),
                new HostKeys.Unknown(login, "ssh-ed25519", "SHA256:abc", "+--[ED25519 256]--+\n|   o   |\n+----+", "/home/dba/.ssh/known_hosts"));
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            List<String> texts = Windows.find(dialog.getShell(), Text.class, text -> true).stream().map(Text::getText).toList();
            assertTrue(texts.contains("SHA256:abc"), texts.toString());
            assertTrue(texts.stream().anyMatch(text -> text.contains("ED25519 256")), texts.toString());
            assertTrue(texts.contains("/home/dba/.ssh/known_hosts"), texts.toString());
        } finally {
            dialog.close();
        }
    }

    @Test
    void secureStorageNeedsNobody(@TempDir Path folder) throws IOException {
        SecureCredentials storage = new SecureCredentials(new HowdahHome(folder), false);
        Path key = folder.resolve("id_ed25519");
        storage.storePassphrase(key, Secret.of("s3cret"));
        assertEquals("s3cret", new SecureCredentials(new HowdahHome(folder), false).passphrase(key).map(Secret::reveal).orElse(""));
        assertEquals(1, java.util.Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible()).count(), "no dialog came up");
    }
}
