package org.howdah.technology.logshipping;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.howdah.remote.ShellWords;

/** The scripts of a link as files: path to content, and whether a node has them as they should be. */
final class ScriptFiles {

    private ScriptFiles() {
    }

    static Map<String, String> ofStandby(Shipment shipment) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(shipment.receiver(), ArchiveScripts.receiver(shipment.id(), shipment.directory()));
        files.put(shipment.restorer(), ArchiveScripts.restorer(shipment.id(), shipment.directory()));
        return files;
    }

    static Map<String, String> ofPrimary(Shipment shipment) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(shipment.dispatcher(), ArchiveScripts.dispatcher(shipment.senders()));
        files.put(shipment.sender(), ArchiveScripts.sender(shipment.id(), shipment.standby().host(), shipment.ssh(), shipment.receiver()));
        return files;
    }

    /** A script's part that says {@code scripts TAB same}, {@code other} or {@code none}. */
    static String check(Map<String, String> files) {
        StringBuilder text = new StringBuilder("h=same\n");
        files.forEach((path, content) -> text.append("if [ ! -f ").append(ShellWords.quote(path)).append(" ]; then h=none; elif ! ")
                .append(same(path, content)).append("; then [ $h = none ] || h=other; fi\n"));
        return text.append("say scripts \"$h\"\n").toString();
    }

    /** A test that holds where a file has exactly this content. */
    static String same(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return "[ \"$(cksum < " + ShellWords.quote(path) + " | cut -d' ' -f1,2)\" = \"" + posixChecksum(bytes) + " " + bytes.length + "\" ]";
    }

    /** The checksum that cksum(1) prints, as POSIX defines it: CRC-32 with the length appended, most significant bit first. */
    static long posixChecksum(byte[] bytes) {
        int crc = 0;
        for (byte b : bytes) {
            crc = step(crc, b & 0xff);
        }
        for (long length = bytes.length; length != 0; length >>>= 8) {
            crc = step(crc, (int) (length & 0xff));
        }
        return ~crc & 0xffffffffL;
    }

    private static int step(int crc, int octet) {
        int value = crc ^ octet << 24;
        for (int bit = 0; bit < 8; bit++) {
            value = value < 0 ? value << 1 ^ 0x04C11DB7 : value << 1;
        }
        return value;
    }
}
