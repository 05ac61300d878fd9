package org.howdah.ui.internal.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.app.HowdahHome;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.ui.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of a login: they hold nothing up, are answered, cancelled and taken back. */
class QuestionsTest {

    private static final Login BASTION = new Login("bastion", "192.0.2.1", 22, "jump", Optional.empty(), Optional.empty(), Optional.empty(), false);
    private static final Login LOGIN = new Login("db1", "192.0.2.7", 2222, "postgres", Optional.of(BASTION), Optional.empty(), Optional.empty(), false);

    @TempDir
    Path folder;
    private Credentials credentials;

    @BeforeEach
    void forget() {
        Questions.personActs();
        credentials = new AskingCredentials(new HowdahHome(folder));
    }

    private static Optional<Shell> shown(String title) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals(title)).findFirst();
    }

    private static Shell open(String title) {
        Windows.await("the dialog " + title, () -> shown(title).isPresent());
        return shown(title).get();
    }

    private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
        return Arrays.stream(parent.getChildren()).<T>mapMulti((child, found) -> {
            if (type.isInstance(child)) {
                found.accept(type.cast(child));
            }
            if (child instanceof Composite inner) {
                all(inner, type).forEach(found);
            }
        }).toList();
    }

    private static void press(Shell shell, String label) {
        Button button = all(shell, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(label)).findFirst().orElseThrow();
        button.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
    }

    private static String words(Shell shell) {
        return String.join("\n", all(shell, Label.class).stream().map(Label::getText).toList());
    }

    private static <T> T result(CompletableFuture<T> asking) {
        Windows.await("an answer", asking::isDone);
        return asking.join();
    }

    @Test
    void passwordIsAskedWithoutHoldingTheWindowUp() {
        CompletableFuture<Optional<Secret>> asking = CompletableFuture.supplyAsync(() -> credentials.passwordAgain(LOGIN));
        Shell shell = open(Messages.Password_window);
        assertEquals(0, shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL));
        assertTrue(shell.getParent().isEnabled(), "the window can be used");
        String words = words(shell);
        assertTrue(words.contains(Messages.Password_wrong), words);
        assertTrue(words.contains("postgres@db1") && words.contains("192.0.2.7") && words.contains("jump@bastion"), words);
        all(shell, Text.class).get(0).setText("sécret");
        press(shell, "OK");
        assertEquals("sécret", result(asking).orElseThrow().reveal());
    }

    @Test
    void cancelledIsNotAskedAgainUntilAPersonActs() {
        CompletableFuture<Optional<Secret>> asking = CompletableFuture.supplyAsync(() -> credentials.password(LOGIN));
        open(Messages.Password_window).close();
        assertTrue(result(asking).isEmpty());
        CompletableFuture<Optional<Secret>> again = CompletableFuture.supplyAsync(() -> credentials.password(LOGIN));
        assertTrue(result(again).isEmpty());
        assertFalse(shown(Messages.Password_window).isPresent());
        Questions.personActs();
        CompletableFuture<Optional<Secret>> wanted = CompletableFuture.supplyAsync(() -> credentials.password(LOGIN));
        open(Messages.Password_window).close();
        assertTrue(result(wanted).isEmpty());
    }

    @Test
    void interruptedLoginTakesItsQuestionBack() {
        Thread asking = new Thread(() -> credentials.password(LOGIN));
        asking.start();
        Shell shell = open(Messages.Password_window);
        asking.interrupt();
        Windows.await("the dialog is gone", shell::isDisposed);
        Windows.await("nobody waits", () -> !asking.isAlive());
    }

    @Test
    void codeShowsWhatTheServerSaysAndMayBeSeen() {
        CompletableFuture<Optional<Secret>> asking = CompletableFuture.supplyAsync(
                () -> credentials.answer(new Credentials.Question(LOGIN, "Second factor", "Sent to R&D.", "Code:", true)));
        Shell shell = open(Messages.Password_window);
        String words = words(shell);
        assertTrue(words.contains("Second factor") && words.contains("Sent to R&&D.") && words.contains("Code:"), words);
        Text text = all(shell, Text.class).get(0);
        assertEquals(0, text.getStyle() & SWT.PASSWORD);
        text.setText("123456");
        press(shell, "OK");
        assertEquals("123456", result(asking).orElseThrow().reveal());
    }

    @Test
    void hostKeyNamesTheWayAndIsRefusedByClosing() {
        HostKeys hostKeys = new AskingHostKeys();
        HostKeys.Unknown unknown = new HostKeys.Unknown(LOGIN, "ssh-ed25519", "SHA256:abc", "+--[ED25519 256]--+\n|   o   |\n+----[SHA256]-----+",
                "/home/dba/.ssh/known_hosts");
        CompletableFuture<Boolean> asking = CompletableFuture.supplyAsync(() -> hostKeys.accept(unknown));
        Shell shell = open(Messages.HostKey_window);
        List<String> texts = all(shell, Text.class).stream().map(Text::getText).toList();
        assertTrue(texts.contains("jump@bastion"), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("192.0.2.7:2222")), texts.toString());
        shell.close();
        assertFalse(result(asking));
        Questions.personActs();
        CompletableFuture<Boolean> accepting = CompletableFuture.supplyAsync(() -> hostKeys.accept(unknown));
        press(open(Messages.HostKey_window), Messages.HostKey_accept.replace("&", ""));
        assertTrue(result(accepting));
    }
}
