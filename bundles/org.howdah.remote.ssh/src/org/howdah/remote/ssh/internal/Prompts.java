package org.howdah.remote.ssh.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;

/**
 * Answers JSch's questions for passwords and passphrases from {@link Credentials}. Whoever does not answer one question is not
 * asked another in this login, whatever ways of logging in the server still offers.
 */
final class Prompts implements UserInfo, UIKeyboardInteractive {

    private static final int PASSWORDS = 3;
    /** A server that asks for ever gets no answer. */
    private static final int ROUNDS = 9;
    private static final int PROMPTS = 8;
    /** Asks for the password of the login, not for a new one, another one or a code. */
    private static final Pattern PASSWORD = Pattern.compile("(?iu)\\s*((\\([\\w.@\\\\-]+\\)|[\\w.@\\\\-]+'s|[\\w.\\\\-]+@[\\w.-]+|your|login|unix|ldap|kerberos|ad|domain) )?"
            + "(password( for [\\w.@\\\\-]+)?|passwort|mot de passe|contraseña|senha)\\s*:?\\s*");
    /** Asks for a new password, after which the one that was used is of no more use. */
    private static final Pattern NEW_PASSWORD = Pattern.compile("(?isu).*\\b(new|neues|nouveau|nueva|nova)\\b.*");

    private final Login login;
    private final Credentials credentials;
    private final Secrets secrets;
    private final Watchdog watchdog;
    private final List<String> notes = new ArrayList<>();
    private String password;
    private int passwords;
    private int rounds;
    private boolean unanswered;

    Prompts(Login login, Credentials credentials, Secrets secrets, Watchdog watchdog) {
        this.login = login;
        this.credentials = credentials;
        this.secrets = secrets;
        this.watchdog = watchdog;
    }

    /** What could not be answered, for the message when nothing was accepted. */
    List<String> notes() {
        return notes;
    }

    private Optional<Secret> ask(Supplier<Optional<Secret>> question) {
        watchdog.pause();
        try {
            return question.get();
        } finally {
            watchdog.resume();
        }
    }

    /** Asks for the passphrase of a key file. */
    Optional<Secret> passphrase(java.nio.file.Path file, boolean again) {
        if (unanswered) {
            return Optional.empty();
        }
        return ask(() -> again ? credentials.passphraseAgain(file) : credentials.passphrase(file));
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

    /** The password; each further call means that the one before was wrong. Null where there is none. */
    private String nextPassword() {
        boolean again = passwords > 0;
        if (again) {
            secrets.forget(login);
            notes.add("the password was not accepted");
        }
        if (unanswered || passwords >= PASSWORDS) {
            return null;
        }
        passwords++;
        Optional<Secret> answer = again ? ask(() -> credentials.passwordAgain(login))
                : secrets.password(login).or(() -> ask(() -> credentials.password(login)));
        if (answer.isEmpty()) {
            unanswered = true;
            return null;
        }
        try (Secret secret = answer.get()) {
            secrets.remember(login, secret);
            return secret.reveal();
        }
    }

    @Override
    public boolean promptPassword(String message) {
        password = nextPassword();
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
        if (unanswered || ++rounds > ROUNDS || prompt.length > PROMPTS) {
            return null;
        }
        String[] answers = new String[prompt.length];
        for (int i = 0; i < prompt.length; i++) {
            if (!echo[i] && PASSWORD.matcher(prompt[i]).matches()) {
                answers[i] = nextPassword();
            } else {
                if (!echo[i] && NEW_PASSWORD.matcher(prompt[i]).matches()) {
                    secrets.forget(login);
                }
                answers[i] = answer(new Credentials.Question(login, Inputs.text(name), Inputs.text(instruction), Inputs.text(prompt[i]), echo[i]));
            }
            if (answers[i] == null) {
                unanswered = true;
                notes.add("there is no answer to the prompt \"" + Inputs.shown(prompt[i].strip()) + "\"");
                return null;
            }
        }
        return answers;
    }

    private String answer(Credentials.Question question) {
        secrets.needsPerson(login);
        Optional<Secret> answer = ask(() -> credentials.answer(question));
        if (answer.isEmpty()) {
            return null;
        }
        try (Secret secret = answer.get()) {
            return secret.reveal();
        }
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
