package org.howdah.edit;

/** An edit that cannot be done. Its message is for the user: what, why, what next. Nothing was changed. */
public final class EditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditException(String message) {
        super(message);
    }

    public EditException(String message, Throwable cause) {
        super(message, cause);
    }
}
