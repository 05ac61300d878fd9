package org.howdah.technology.slony.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.howdah.model.TopologyFiles;
import org.howdah.technology.Finding;
import org.junit.jupiter.api.Test;

/** Slony-I carries all sets of one origin to a receiver along one way. */
class ProvidersDesignTest {

    private static final String SHOP = """
            topology: shop
            hosts: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}}
            servers: {m: {host: a, databases: [d]}, r: {host: b, databases: [d]}, t: {host: c, databases: [d]}}
            sets:
              one: {technology: slony, origin: m/d, tables: [public.one]}
              two: {technology: slony, origin: ORIGIN/d, tables: [public.two]}
            links:
              a1: {technology: slony, set: one, from: m/d, to: r/d}
              a2: {technology: slony, set: one, from: r/d, to: t/d}
              b1: {technology: slony, set: two, from: ORIGIN/d, to: OTHER/d}
              b2: {technology: slony, set: two, from: PROVIDER/d, to: t/d}
            """;

    private static List<String> found(String origin, String other, String provider) throws Exception {
        String text = SHOP.replace("ORIGIN", origin).replace("OTHER", other).replace("PROVIDER", provider);
        return new org.howdah.technology.slony.SlonyTechnology().checker().design(TopologyFiles.parse(text, "shop.topology.yaml").topology()).stream().filter(finding -> finding.code().equals("SLONY-015")).map(Finding::subject).toList();
    }

    @Test
    void twoWaysFromOneOriginAreAnError() throws Exception {
        assertEquals(List.of("link b2"), found("m", "r", "m"));
        assertEquals(List.of(), found("m", "r", "r"), "the same way");
        assertEquals(List.of(), found("r", "m", "r"), "another origin may take another way");
    }
}
