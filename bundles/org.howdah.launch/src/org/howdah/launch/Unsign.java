package org.howdah.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Copies a jar without its signature. The virtual machine keeps no class of a signed jar in a class-data
 * archive, and the framework's jar is signed; the installation itself keeps the signed one.
 */
public final class Unsign {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private Unsign() {
    }

    /** @param args the signed jar, and where the copy goes */
    public static void main(String[] args) throws IOException {
        try (JarFile signed = new JarFile(args[0], false)) {
            Manifest manifest = new Manifest(signed.getManifest());
            manifest.getEntries().clear();
            try (OutputStream file = Files.newOutputStream(Path.of(args[1])); JarOutputStream copy = new JarOutputStream(file, manifest)) {
                copy.setLevel(0);
                for (Enumeration<JarEntry> entries = signed.entries(); entries.hasMoreElements();) {
                    JarEntry entry = entries.nextElement();
                    if (entry.getName().equals(JarFile.MANIFEST_NAME) || SIGNATURE.matcher(entry.getName()).matches()) {
                        continue;
                    }
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    signed.getInputStream(entry).transferTo(copy);
                    copy.closeEntry();
                }
            }
        }
    }
}
