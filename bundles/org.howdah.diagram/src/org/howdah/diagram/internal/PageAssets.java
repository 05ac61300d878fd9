package org.howdah.diagram.internal;

import java.net.URL;

import org.howdah.diagram.client.ClientFiles;
import org.howdah.picture.Theme;
import org.howdah.web.Asset;

/** The files of a page: those of the client, and what all drawings share, its colours and its fonts. */
final class PageAssets {

    private static final String REGULAR = "howdah-sans.ttf";
    private static final String SEMIBOLD = "howdah-sans-semibold.ttf";
    private static final String FACES = face(REGULAR, 400) + face(SEMIBOLD, 600);

    private PageAssets() {
    }

    /** @return null where there is none of that name */
    static Asset asset(String path) {
        switch (path) {
        case "theme.css":
            return Asset.text(path, FACES + Theme.css(true));
        case REGULAR, SEMIBOLD:
            return new Asset("font/ttf", Theme.font(path.equals(SEMIBOLD)));
        default:
            URL file = ClientFiles.find(path);
            return file == null ? null : Asset.from(file);
        }
    }

    private static String face(String file, int weight) {
        return "@font-face{font-family:\"" + Theme.FONT_FAMILY + "\";font-weight:" + weight + ";src:url(" + file + ") format(\"truetype\")}\n";
    }
}
