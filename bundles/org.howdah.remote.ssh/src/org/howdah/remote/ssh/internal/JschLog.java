package org.howdah.remote.ssh.internal;

import com.jcraft.jsch.Logger;

/** JSch's messages, for those who look for a fault in the protocol: only on the finest level, and never with secrets. */
final class JschLog implements Logger {

    static final JschLog INSTANCE = new JschLog();

    private static final System.Logger LOG = System.getLogger("org.howdah.remote.ssh.protocol");

    @Override
    public boolean isEnabled(int level) {
        return LOG.isLoggable(System.Logger.Level.TRACE);
    }

    @Override
    public void log(int level, String message) {
        // It quotes what the far side sent.
        LOG.log(System.Logger.Level.TRACE, Inputs.text(String.valueOf(message)));
    }
}
