package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.howdah.model.topology.SettingForm;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmiTest {

    @TempDir
    Path dir;

    @Test
    void bothFormsHoldTheSame() throws Exception {
        for (String name : List.of("shop-canonical.topology.yaml", "shop.topology.yaml", "commented.topology.yaml", "unknown.topology.yaml")) {
            String canonical = TopologyFiles.toYaml(Examples.parse(Examples.read(name)));
            Path xmi = dir.resolve("a.topology");
            TopologyFiles.save(Examples.parse(canonical), xmi);
            LoadedTopology loaded = TopologyFiles.load(xmi);
            assertEquals(canonical, TopologyFiles.toYaml(loaded.topology()));
            assertEquals(TopologyFiles.hash(Examples.parse(canonical)), loaded.hash());
            assertEquals(Files.readString(xmi), TopologyFiles.toXmi(Examples.parse(TopologyFiles.toYaml(loaded.topology()))));
            assertTrue(Files.readString(xmi).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), Files.readString(xmi));
        }
    }

    @Test
    void commentsSurviveTheWayThroughXmiAndOtherNames() throws Exception {
        for (String text : List.of(Examples.read("commented.topology.yaml"), "# a -- b --- & &amp; -->\r\ntopology: a\r\n# end -", Examples.read("commented.topology.yaml") + "# -")) {
            Path yaml = Files.writeString(dir.resolve("a.topology.yaml"), text);
            Path xmi = dir.resolve("b.topology");
            Path back = dir.resolve("c.topology.yaml");
            TopologyFiles.save(TopologyFiles.load(yaml).topology(), xmi);
            Files.deleteIfExists(back);
            TopologyFiles.save(TopologyFiles.load(xmi).topology(), back);
            assertEquals(text, Files.readString(back));
            String before = Files.readString(xmi);
            TopologyFiles.save(TopologyFiles.load(back).topology(), xmi);
            assertEquals(before, Files.readString(xmi));
            // What is edited in XMI is edited there, whatever the comment says.
            Files.writeString(xmi, before.replaceFirst(" id=\"[a-z]+\"", " id=\"edited\""));
            Files.delete(back);
            TopologyFiles.save(TopologyFiles.load(xmi).topology(), back);
            assertEquals(text.replaceFirst("topology: \\w+", "topology: edited"), Files.readString(back));
            // And a comment that is spoilt does no harm.
            Files.writeString(xmi, before.replace("Written in YAML as", "Written in YAML as\n&a [*a"));
            Files.delete(back);
            TopologyFiles.save(TopologyFiles.load(xmi).topology(), back);
            assertEquals(TopologyFiles.toYaml(Examples.parse(text)), TopologyFiles.toYaml(TopologyFiles.load(back).topology()));
        }
    }

    @Test
    void theModelMayHoldWhatAnEditorLeft() throws Exception {
        Topology topology = Examples.parse("topology: a\nlinks: {l: {}}\n");
        topology.getLinks().get(0).setTechnology("");
        var setting = TopologyFactory.eINSTANCE.createSetting();
        setting.setKey("k");
        setting.setValue("async");
        setting.setForm(SettingForm.TEXT);
        topology.getLinks().get(0).getSettings().add(setting);
        String xmi = TopologyFiles.toXmi(topology);
        assertEquals(xmi, TopologyFiles.toXmi(Examples.parse(TopologyFiles.toYaml(topology))));
    }

    @Test
    void unknownContentIsKept() throws Exception {
        String xmi = """
                <?xml version="1.0" encoding="UTF-8"?>
                <topology:Topology xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:topology="urn:org.howdah:topology:1" xsi:schemaLocation="urn:org.howdah:topology:1 file:///nowhere/x.ecore" id="a">
                  <!-- a comment -->
                  <hosts id="h" address="10.0.0.1" rack="7">
                    <power watts="300"><feed>a</feed><feed>b</feed></power>
                  </hosts>
                  <sets id="s"><tables>public.a</tables><tables>public."b c"</tables></sets>
                </topology:Topology>
                """;
        LoadedTopology loaded = TopologyFiles.parse(xmi, "x.topology");
        assertEquals("topology: a\nhosts:\n  h: {address: 10.0.0.1, rack: 7, power: {watts: 300, feed: [a, b]}}\nsets:\n  s: {tables: [public.a, 'public.\"b c\"']}\n",
                TopologyFiles.toYaml(loaded.topology()));
        assertEquals(2, loaded.warnings().size());
        String again = TopologyFiles.toXmi(loaded.topology());
        assertEquals(TopologyFiles.toYaml(loaded.topology()), TopologyFiles.toYaml(TopologyFiles.parse(again, "x.topology").topology()));
    }

    @Test
    void hostileNamesSurviveOrAreRefused() throws Exception {
        for (String name : List.of("<x>", "a&b", "\"'", "\n", "\t", " a  b ", "\u202E", "😀", "&#x0;", "]]>", "x".repeat(300), "\r")) {
            Topology topology = Examples.parse("topology: t\nsets: {s: {tables: [x]}}\n");
            topology.getSets().get(0).setId(name);
            topology.getSets().get(0).getTables().set(0, name);
            Topology read = TopologyFiles.parse(TopologyFiles.toXmi(topology), "x.topology").topology();
            assertEquals(name, read.getSets().get(0).getId());
            assertEquals(name, read.getSets().get(0).getTables().get(0));
        }
        Topology topology = Examples.parse("topology: t\n");
        topology.setDescription("\u0001");
        TopologyException e = assertThrows(TopologyException.class, () -> TopologyFiles.save(topology, dir.resolve("c.topology")));
        assertTrue(e.getMessage().contains("save as YAML"), e.getMessage());
        assertFalse(Files.exists(dir.resolve("c.topology")));
    }

    @Test
    void resourcesOfAnEditingDomain() throws Exception {
        for (String name : List.of("r.topology", "r.topology.yaml", "r.topology.yml")) {
            Path file = dir.resolve(name);
            TopologyFiles.save(Examples.parse(Examples.SHOP), file);
            ResourceSet set = TopologyResources.create();
            Resource resource = set.getResource(URI.createFileURI(file.toString()), true);
            TopologyResources.topology(resource).getHosts().get(0).setAddress("10.9.9.9");
            resource.save(Map.of());
            assertEquals("10.9.9.9", TopologyFiles.load(file).topology().getHosts().get(0).getAddress());
            assertFalse(Files.list(dir).anyMatch(path -> path.toString().endsWith(".tmp")));
            Files.writeString(file, "{");
            RuntimeException e = assertThrows(RuntimeException.class, () -> TopologyResources.create().getResource(URI.createFileURI(file.toString()), true));
            assertTrue(TopologyResources.problem(e).getMessage().startsWith(file + ":1:"), TopologyResources.problem(e).getMessage());
        }
    }

    @Test
    void aResourceElsewhereKeepsItsCommentsToo() throws Exception {
        for (String extension : List.of("topology", "yaml")) {
            ResourceSet set = TopologyResources.create();
            Resource resource = set.createResource(URI.createURI("memory:/a." + extension));
            String text = extension.equals("yaml") ? "# c\ntopology: a\n" : TopologyFiles.toXmi(Examples.parse("topology: a\n"));
            resource.load(new java.io.ByteArrayInputStream(text.getBytes()), null);
            TopologyResources.topology(resource).setDescription("d");
            var out = new java.io.ByteArrayOutputStream();
            resource.save(out, null);
            assertTrue(out.toString().contains(extension.equals("yaml") ? "# c\ntopology: a\ndescription: d\n" : "description=\"d\""), out.toString());
        }
    }
}
