package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;

/** Any edit saved into any file gives a file that means what the model says. */
class PatchFuzzTest {

    private static final List<String> TEXTS = List.of(Examples.SHOP, Examples.read("shop-canonical.topology.yaml"), Examples.read("commented.topology.yaml"),
            Examples.read("unknown.topology.yaml"), Examples.SHOP.replace("\n", "\r\n"), "topology: a\nhosts:\n  h1: {ssh: &s {port: 2222}}\n  h2: {ssh: *s}\n");

    @Test
    void randomEdits() throws Exception {
        for (int seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            Topology topology = Examples.parse(text);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                edit(topology, random, seed);
            }
            String saved = TopologyFiles.toYaml(topology, text, "seed " + seed);
            assertEquals(TopologyFiles.toYaml(topology), TopologyFiles.toYaml(Examples.parse(saved)), "seed " + seed + "\n" + saved);
            assertEquals(saved, TopologyFiles.toYaml(topology, saved, "again"), "seed " + seed);
            assertEquals(text.contains("\r\n"), saved.contains("\r\n"));
            assertTrue(!text.startsWith("# Shop") || saved.startsWith("# Shop: the topology of the web shop.\n# Reviewed by the DBA.\n"), saved);
        }
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static void edit(Topology topology, Random random, int seed) {
        List<EObject> all = new java.util.ArrayList<>();
        topology.eAllContents().forEachRemaining(all::add);
        if (all.isEmpty()) {
            return;
        }
        EObject object = all.get(random.nextInt(all.size()));
        EList siblings = object.eContainingFeature().isMany() ? (EList) object.eContainer().eGet(object.eContainingFeature()) : null;
        switch (random.nextInt(5)) {
        case 0 -> EcoreUtil.delete(object);
        case 1 -> {
            if (siblings != null) {
                siblings.move(random.nextInt(siblings.size()), object);
            }
        }
        case 2 -> {
            if (siblings != null && object instanceof Element element) {
                Element copy = EcoreUtil.copy(element);
                copy.setId("copy of " + element.getId() + random.nextInt());
                siblings.add(random.nextInt(siblings.size() + 1), copy);
            }
        }
        case 3 -> {
            if (object instanceof Element element) {
                element.setId(element.getId() + "-" + seed);
            }
        }
        default -> {
            for (var attribute : object.eClass().getEAllAttributes()) {
                if (attribute.isMany()) {
                    List<String> values = (List<String>) object.eGet(attribute);
                    if (values.isEmpty() || random.nextBoolean()) {
                        values.add(random.nextInt(values.size() + 1), "new: \"" + seed + "\" # {}");
                    } else {
                        values.remove(random.nextInt(values.size()));
                    }
                } else if (attribute.getEAttributeType().getName().equals("EString") && random.nextInt(3) == 0
                        && !List.of("key", "service").contains(attribute.getName())) {
                    object.eSet(attribute, random.nextBoolean() ? "changed" : "x # y: {" + "z".repeat(random.nextInt(200)));
                }
            }
        }
        }
    }
}
