package org.howdah.remote.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.howdah.remote.RemoteException;
import org.junit.jupiter.api.function.Executable;

/** Asserts that something fails as it should. */
public final class Failures {

    private Failures() {
    }

    /** @param parts which the message must name */
    public static RemoteException fails(RemoteException.Kind kind, Executable work, String... parts) {
        RemoteException e = assertThrows(RemoteException.class, work);
        assertEquals(kind, e.kind(), () -> stack(e));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), () -> "\"" + part + "\" is missing in: " + e.getMessage());
        }
        assertTrue(e.getMessage().endsWith(".") && !e.getMessage().contains("\n"), () -> "Not a sentence: " + e.getMessage());
        return e;
    }

    /** Everything that a crash report would show. */
    public static String stack(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
