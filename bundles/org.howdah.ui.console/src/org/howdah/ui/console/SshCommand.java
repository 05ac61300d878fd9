package org.howdah.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.howdah.remote.Login;
import org.howdah.remote.ShellWords;

/** The command line that logs in as a console would, for a terminal of the user's own. */
final class SshCommand {

    private SshCommand() {
    }

    static String of(Login login) {
        List<String> words = new ArrayList<>(List.of("ssh")); //$NON-NLS-1$
        options(words, login);
        login.jump().ifPresent(jump -> {
            // A jump host with a key or a port of its own cannot be told by -J.
            words.add("-o"); //$NON-NLS-1$
            words.add("ProxyCommand=" + proxy(jump)); //$NON-NLS-1$
        });
        words.add(login.user() + '@' + login.address());
        return ShellWords.join(words.toArray(String[]::new));
    }

    private static String proxy(Login jump) {
        List<String> words = new ArrayList<>(List.of("ssh")); //$NON-NLS-1$
        options(words, jump);
        jump.jump().ifPresent(before -> {
            words.add("-o"); //$NON-NLS-1$
            // The outer ssh replaces percent signs too; those of an inner command are for the inner ssh.
            words.add("ProxyCommand=" + percents(proxy(before))); //$NON-NLS-1$
        });
        words.addAll(List.of("-W", "[%h]:%p", jump.user() + '@' + jump.address())); //$NON-NLS-1$ //$NON-NLS-2$
        return ShellWords.join(words.toArray(String[]::new));
    }

    private static void options(List<String> words, Login login) {
        if (login.port() != 22) {
            words.addAll(List.of("-p", Integer.toString(login.port()))); //$NON-NLS-1$
        }
        login.identityFile().ifPresent(file -> words.addAll(List.of("-i", percents(file.toString())))); //$NON-NLS-1$
        login.knownHostsFile().ifPresent(file -> words.addAll(List.of("-o", "UserKnownHostsFile=" + percents(file.toString())))); //$NON-NLS-1$ //$NON-NLS-2$
        if (login.forwardAgent()) {
            words.add("-A"); //$NON-NLS-1$
        }
    }

    /** In the values of its options ssh gives percent signs a meaning. */
    private static String percents(String text) {
        return text.replace("%", "%%"); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
