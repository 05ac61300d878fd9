package org.howdah.remote.ssh.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;

/** Answers JSch's questions for passwords and passphrases from {@link Credentials}. */
final class Prompts implements UserInfo, UIKeyboardInteractive {

    private static final int MAX_TRIES = 2;

    private final Login login;
    private final Credentials credentials;
    private final Watchdog watchdog;
    private final List<String> notes = new ArrayList<>();
    private String password;
    private boolean passwordTried;
    private int interactive;

    Prompts(Login login, Credentials credentials, Watchdog watchdog) {
        this.login = login;
        this.credentials = credentials;
        this.watchdog = watchdog;
    }

    /** What could not be answered, for the message when nothing was accepted. */
    List<String> notes() {
        return notes;
    }

    private Optional<String> ask(Supplier<Optional<Secret>> question) {
        watchdog.pause();
        try {
            return question.get().map(secret -> {
                try (secret) {
                    return secret.reveal();
                }
            });
        } finally {
            watchdog.resume();
        }
    }

    /** Asks for the passphrase of a key file. */
    Optional<Secret> passphrase(Path file) {
        watchdog.pause();
        try {
            return credentials.passphrase(file);
        } finally {
            watchdog.resume();
        }
    }

    /** Never: key files ask by themselves, and late. */
    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public String getPassphrase() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        if (passwordTried) {
            notes.add("the password was not accepted");
            return false;
        }
        passwordTried = true;
        password = ask(() -> credentials.password(login)).orElse(null);
        return password != null;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String[] promptKeyboardInteractive(String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        if (prompt.length == 0) {
            return new String[0];
        }
        if (++interactive > MAX_TRIES) {
            return null;
        }
        String[] answers = new String[prompt.length];
        for (int i = 0; i < prompt.length; i++) {
            String text = prompt[i];
            boolean shown = echo[i];
            Optional<String> answer = ask(() -> credentials.answer(login, text, shown));
            if (answer.isEmpty() && prompt.length == 1 && !shown && text.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                if (passwordTried) {
                    return null;
                }
                passwordTried = true;
                answer = ask(() -> credentials.password(login));
            }
            if (answer.isEmpty()) {
                notes.add("there is no answer to the prompt \"" + Inputs.shown(text.strip()) + "\"");
                return null;
            }
            answers[i] = answer.get();
        }
        return answers;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        // banners are for people at a terminal
    }
}
