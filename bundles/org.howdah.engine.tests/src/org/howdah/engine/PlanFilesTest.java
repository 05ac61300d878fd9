package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.internal.PlanJson;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class PlanFilesTest {

    private static final Technologies PAPER = Technologies.of(new PaperTechnology(Capability.PHYSICAL));

    @TempDir
    Path folder;

    private static Plan plan() {
        Topology topology = Paper.topology(3, "a: s1 s2 restart", "b: s2 s3");
        topology.getHosts().getFirst().setDescription("quotes \" and ' and \\ and <html> & ünïcode \u2028 %s");
        Plan plan = Planner.plan(PlanSource.of(topology), Paper.observation(topology), PAPER);
        return PlanJson.sign(new Plan(plan.id(), "", plan.created(), java.util.Optional.of(new Plan.Operation("paper", "turn", "a", Map.of("k", "v"))), plan.topology(),
                "", plan.topologyText(), "result", plan.modelHash(), plan.observationHash(), plan.facts(), plan.technologies(), false, plan.steps(), List.of(
                        new Finding("X-1", Finding.Severity.INFO, "plan", "Sum.", "Reason.", "Hint."))));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Plan plan = plan();
        Path file = folder.resolve("my plan.json");
        PlanFiles.write(plan, file);
        assertEquals(plan, PlanFiles.read(file, PAPER));
        assertTrue(PlanFiles.looksLikePlan(file));
        assertEquals(List.of(file), Files.list(folder).toList());
    }

    @Test
    void jsonIsAsTheContractSays() {
        JsonObject json = JsonParser.parseString(PlanFiles.toJson(plan())).getAsJsonObject();
        assertTrue(json.keySet().containsAll(List.of("id", "fingerprint", "errored", "steps", "findings")), json.keySet().toString());
        JsonObject step = json.getAsJsonArray("steps").get(0).getAsJsonObject();
        assertTrue(step.keySet().containsAll(List.of("id", "title", "why", "node", "login", "kind", "command", "risk", "reversible", "dependsOn")), step.keySet()
                .toString());
        assertEquals("shell", step.get("kind").getAsString());
    }

    private EngineException refused(byte[] content) throws Exception {
        Path file = folder.resolve("p.json");
        Files.write(file, content);
        EngineException refused = assertThrows(EngineException.class, () -> PlanFiles.read(file, PAPER));
        assertEquals(Kind.BAD_PLAN, refused.kind(), refused.getMessage());
        assertTrue(refused.getMessage().startsWith(file.toString()) && refused.getMessage().endsWith("."), refused.getMessage());
        assertFalse(refused.hint().isEmpty());
        return refused;
    }

    private String refusal(String content) throws Exception {
        return refused(content.getBytes(StandardCharsets.UTF_8)).getMessage().substring(folder.resolve("p.json").toString().length() + 1);
    }

    @Test
    void whatIsNoPlanIsRefusedInASentence() throws Exception {
        String good = PlanFiles.toJson(plan());
        assertEquals("is empty.", refusal(""));
        assertEquals("is empty.", refusal(" \n"));
        assertEquals("is not a plan: it is JSON of something else.", refusal("{\"name\": \"package\"}"));
        assertEquals("is not a plan.", refusal("[1]"));
        assertEquals("is not a plan: it is not JSON.", refusal("topology: shop\n"));
        assertEquals("is not a plan: it is not JSON.", refusal("[".repeat(100_000)).replace("is not a plan.", "is not a plan: it is not JSON."));
        assertEquals("is not a plan: it is not JSON.", refusal("{'howdahPlan': 1}"));
        assertEquals("is not a plan: it is not text.", refusal2(new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0, 1}));
        for (int cut : List.of(1, 20, good.length() / 2, good.length() - 3)) {
            assertEquals("ends too early: it was cut off.", refusal(good.substring(0, cut)), "cut at " + cut);
        }
        assertTrue(refusal(good.replace("\"howdahPlan\": 1", "\"howdahPlan\": 2")).startsWith("has the plan format 2"));
    }

    private String refusal2(byte[] content) throws Exception {
        return refused(content).getMessage().substring(folder.resolve("p.json").toString().length() + 1);
    }

    @Test
    void everyEditIsNoticed() throws Exception {
        String good = PlanFiles.toJson(plan());
        String changed = "was changed after it was made: its fingerprint does not fit its content.";
        assertEquals(changed, refusal(good.replace("do a.copy", "do a.copy; reboot")));
        assertEquals(changed, refusal(good.replace("\"risk\": \"restart\"", "\"risk\": \"safe\"")));
        assertEquals(changed, refusal(good.replace("\"errored\": false", "\"errored\": true")));
        assertEquals(changed, refusal(good.replaceFirst("\\{", "{\"more\": 1,")));
        assertEquals(changed, refusal(good.replace("10.25.0.2", "10.25.0.3")));
        assertEquals(changed, refusal(good.replaceFirst("\"fingerprint\": \"..", "\"fingerprint\": \"zz")));
        Files.writeString(folder.resolve("spaces.json"), good.replaceAll("\n *", " "));
        PlanFiles.read(folder.resolve("spaces.json"), PAPER);
    }

    @Test
    void otherPluginsAreRefused() throws Exception {
        Path file = folder.resolve("p.json");
        PlanFiles.write(plan(), file);
        assertEquals(file + " needs the plug-in of the technology paper, which is not installed.", assertThrows(EngineException.class, () -> PlanFiles.read(file,
                Technologies.of())).getMessage());
        Plan plan = plan();
        Plan older = PlanJson.sign(new Plan(plan.id(), "", plan.created(), plan.operation(), plan.topology(), "", plan.topologyText(), "", plan.modelHash(), plan
                .observationHash(), plan.facts(), Map.of("paper", "9.9.9"), false, plan.steps(), plan.findings()));
        PlanFiles.write(older, file);
        assertEquals(file + " was made with version 9.9.9 of the technology paper, and version " + PAPER.version("paper") + " is installed.", assertThrows(EngineException.class,
                () -> PlanFiles.read(file, PAPER)).getMessage());
    }

    @Test
    void hugeMissingAndOtherFilesAreRefused() throws Exception {
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertEquals(huge + " is not a plan: it has more than 128 MB.", assertThrows(EngineException.class, () -> PlanFiles.read(huge, PAPER)).getMessage());
        assertEquals("There is no file " + folder.resolve("none") + ".", assertThrows(EngineException.class, () -> PlanFiles.read(folder.resolve("none"), PAPER))
                .getMessage());
        assertTrue(assertThrows(EngineException.class, () -> PlanFiles.read(folder, PAPER)).getMessage().endsWith("is a directory, not a plan."));
        EngineException unwritable = assertThrows(EngineException.class, () -> PlanFiles.write(plan(), folder.resolve("no/such/folder.json")));
        assertTrue(unwritable.getMessage().startsWith("The plan cannot be written to "), unwritable.getMessage());
    }
}
