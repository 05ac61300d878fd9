package org.howdah.console;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

/**
 * The page of consoles in an ordinary browser. The tests themselves are those of the client ({@code org.howdah.console.client/e2e});
 * they work with real shells behind a real SSH server, and each of them is a test here. {@code HOWDAH_E2E_ONLY=tabs,search} runs the
 * files whose names begin so.
 */
@Tag("slow")
class ConsoleChromiumTest {

    private static final Path ROOT = Path.of(System.getProperty("howdah.root", "../..")).toAbsolutePath().normalize();
    private static BrowserWorkshop workshop;
    private static ControlPort control;
    private static NodeRun run;

    @TestFactory
    Stream<DynamicNode> page() throws Exception {
        Path client = ROOT.resolve("bundles/org.howdah.console.client");
        Optional<String> missing = NodeRun.missing(client);
        if (missing.isPresent()) {
            return Stream.of(dynamicTest("the page in Chromium", () -> abort(missing.get())));
        }
        Path kept = Files.createDirectories(ROOT.resolve("bundles/org.howdah.console.tests/target/e2e"));
        workshop = new BrowserWorkshop();
        control = workshop.control();
        run = NodeRun.start(client, control.address(), kept);
        return run.outcomes().map(ConsoleChromiumTest::test);
    }

    private static DynamicNode test(NodeRun.Outcome outcome) {
        return dynamicTest(outcome.name(), () -> {
            if (outcome.skipped() != null) {
                abort(outcome.skipped());
            }
            if (outcome.error() != null) {
                throw new AssertionFailedError(outcome.name() + ": " + outcome.error());
            }
        });
    }

    @AfterAll
    static void end() throws Exception {
        if (run != null) {
            run.close();
            control.close();
            workshop.close();
        }
    }
}
