package org.howdah.remote.ssh.internal;

import org.howdah.remote.RemoteException;

/** The server has no place for another channel in this session. */
final class Full extends RemoteException {

    private static final long serialVersionUID = 1L;

    Full(RemoteException reason) {
        super(reason.kind(), reason.getMessage(), reason.hint(), reason);
    }
}
