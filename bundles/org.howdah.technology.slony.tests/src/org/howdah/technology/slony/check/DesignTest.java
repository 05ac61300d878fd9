package org.howdah.technology.slony.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.howdah.model.TopologyFiles;
import org.howdah.technology.Derivations.Derived;
import org.howdah.technology.Finding;
import org.howdah.technology.slony.SlonyTechnology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a drawing is said before any node is touched. */
class DesignTest {

    private static final String SHOP = """
            topology: shop
            hosts: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}}
            servers:
              main: {host: a, databases: [shop]}
              replica: {host: b, databases: [shop]}
              third: {host: c, databases: [shop]}
            sets:
              orders: {technology: slony, origin: main/shop, tables: [public.orders], settings: {SET}}
              more: {technology: slony, origin: main/shop, tables: [public.more], settings: {MORE}}
            links:
              one: {technology: slony, set: orders, from: main/shop, to: replica/shop, settings: {ONE}}
              two: {technology: slony, set: orders, from: replica/shop, to: third/shop, settings: {TWO}}
            EXTRA""";

    @TempDir
    private Path folder;

    private List<Finding> design(String place, String text) throws Exception {
        String yaml = SHOP.replace(place, text);
        for (String other : List.of("SET", "MORE", "ONE", "TWO", "EXTRA")) {
            yaml = yaml.replace(other, "");
        }
        Path file = folder.resolve("shop.topology.yaml");
        Files.writeString(file, yaml);
        return new SlonyTechnology().checker().design(TopologyFiles.load(file).topology());
    }

    @Test
    void whatIsDrawnWellSaysNothing() throws Exception {
        assertEquals(List.of(), design("SET", "nodes: {main/shop: 4}, paths: {'third/shop > main/shop': none, 'main/shop > replica/shop': host=10.9.9.9}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SLONY-001 | set orders | SET  | unheard: 1",
            "SLONY-001 | link one   | ONE  | unheard: 1",
            "SLONY-002 | set orders | SET  | groupSize: many",
            "SLONY-002 | set orders | SET  | syncInterval: 5 h",
            "SLONY-002 | link one   | ONE  | 'archiveDirectory: \"/a\\tb\"'",
            "SLONY-003 | set orders | SET  | nodes: 'main/shop 1'",
            "SLONY-004 | set orders | SET  | cluster: a234567890123456789012345678901234567890123456789",
            "SLONY-020 | set orders | SET  | cluster: 'my shop'",
            "SLONY-005 | set orders | MORE | 'syncInterval: 1 s}}\\n  x: {technology: slony, origin: main/shop, tables: [public.x], settings: {syncInterval: 2 s'",
            "SLONY-005 | set x      | MORE | 'nodes: {main/shop: 1}}}\\n  x: {technology: slony, origin: main/shop, tables: [public.x], settings: {nodes: {main/shop: 2}'",
            "SLONY-006 | set orders | SET  | 'nodes: {main/shop: 3, replica/shop: 3}'",
            "SLONY-007 | set x      | MORE | 'setId: 1}}\\n  x: {technology: slony, origin: main/shop, tables: [public.x], settings: {setId: 1'",
            "SLONY-008 | set orders | SET  | 'nodes: {nowhere/shop: 3}'",
            "SLONY-008 | set orders | SET  | 'nodes: {main/shop: first}'",
            "SLONY-008 | set orders | SET  | 'paths: {main/shop: none}'",
            "SLONY-008 | set orders | SET  | 'keys: {public.nowhere: uk}'",
            "SLONY-009 | set orders | SET  | 'paths: {main/shop > replica/shop: password=x host=a}'",
            "SLONY-010 | link one   | ONE  | forward: false",
            "SLONY-011 | link one   | SET  | 'paths: {replica/shop > main/shop: none}'",
            "SLONY-013 | database replica/shop | ONE | 'archiveDirectory: /a}}\\n  b: {technology: slony, set: more, from: main/shop, to: replica/shop, settings: {archiveDirectory: /b'",
            "SLONY-014 | link b     | EXTRA | '  b: {technology: slony, set: orders, from: main/shop, to: third/shop}\\n'",
    })
    void whatIsWrongIsNamed(String code, String subject, String place, String text) throws Exception {
        List<Finding> findings = design(place, text.replace("\\n", "\n"));
        Finding finding = findings.stream().filter(one -> one.code().equals(code) && one.subject().equals(subject)).findFirst().orElse(null);
        assertTrue(finding != null, () -> code + " of " + subject + " in " + findings);
        assertFalse(finding.reason().isBlank() || finding.hint().isBlank() || finding.summary().contains("null"), finding::toString);
        assertFalse(finding.toString().contains("password=x"), "no password is repeated");
    }

    @Test
    void whatIsWorkedOutIsShownWithTheSettingThatOverridesIt() throws Exception {
        design("SET", "nodes: {replica/shop: 7}, paths: {'third/shop > main/shop': none}");
        List<Derived> derived = new SlonyTechnology().derivations().of(TopologyFiles.load(folder.resolve("shop.topology.yaml")).topology(), null, "set orders");
        Derived nodes = derived.stream().filter(one -> one.setting().equals("nodes")).findFirst().orElseThrow();
        assertEquals("[1, main/shop, origin of orders; origin of more, on a]", nodes.rows().getFirst().cells().toString());
        assertTrue(nodes.rows().stream().anyMatch(row -> row.key().equals("replica/shop") && row.overridden() && row.cells().getFirst().equals("7") && row.there() == null));
        Derived paths = derived.stream().filter(one -> one.setting().equals("paths")).findFirst().orElseThrow();
        assertEquals(6, paths.rows().size());
        assertTrue(paths.rows().stream().anyMatch(row -> row.key().equals("third/shop > main/shop") && row.overridden() && row.cells().getLast().equals("none")));
        assertTrue(derived.stream().anyMatch(one -> one.setting().equals("keys") && one.rows().getFirst().cells().contains("public.orders")));
    }
}
