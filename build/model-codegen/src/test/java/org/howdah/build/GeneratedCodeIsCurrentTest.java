package org.howdah.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCodeIsCurrentTest {

    @TempDir
    Path scratch;

    @Test
    void committedCodeIsWhatTheEcoreGenerates() throws IOException {
        Path bundle = Path.of(System.getProperty("model.bundle")).toRealPath();
        Path fresh = ModelGenerator.generate(bundle, scratch);
        Path committed = bundle.resolve("src-gen");

        Set<Path> all = new TreeSet<>(ModelGenerator.files(fresh));
        all.addAll(ModelGenerator.files(committed));
        List<Path> stale = all.stream().filter(file -> !same(fresh.resolve(file), committed.resolve(file))).toList();

        assertEquals(List.of(), stale, "src-gen of org.howdah.model differs from what model/topology.ecore generates; "
                + "run 'mvn -f build/model-codegen/pom.xml compile exec:java' and commit the result");
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.exists(a) && Files.exists(b) && Files.mismatch(a, b) == -1;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
