package org.howdah.console.client;

import java.net.URL;
import java.util.regex.Pattern;

/** The files of the page, as the build left them. */
public final class ClientFiles {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private ClientFiles() {
    }

    /**
     * A file of the page.
     *
     * @param name its name without a folder, "index.html" for instance
     * @return where it is, or null where there is none of that name
     */
    public static URL find(String name) {
        return NAME.matcher(name).matches() ? ClientFiles.class.getResource("/web/dist/" + name) : null;
    }
}
