package org.howdah.lab;

/** A lab could not do what was asked. The message is for the user: what, why, what next. */
public class LabException extends Exception {

    private static final long serialVersionUID = 1L;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
