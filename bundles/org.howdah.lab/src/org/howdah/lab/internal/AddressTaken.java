package org.howdah.lab.internal;

import org.howdah.lab.LabException;

/** Somebody else was quicker to take an address that had been free. */
final class AddressTaken extends LabException {

    private static final long serialVersionUID = 1L;

    AddressTaken(String message) {
        super(message);
    }
}
