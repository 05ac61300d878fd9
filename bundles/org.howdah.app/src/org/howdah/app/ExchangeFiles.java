package org.howdah.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.howdah.engine.Plan;
import org.howdah.engine.Technologies;
import org.howdah.model.AtomicFiles;
import org.howdah.model.LoadedTopology;
import org.howdah.technology.Interchange;
import org.howdah.technology.Interchange.Form;
import org.howdah.technology.Interchange.Imported;
import org.howdah.technology.Observation;
import org.howdah.technology.ReplicationTechnology;

/** Reads and writes the files of other tools, as the installed technologies know them. Touches no node. */
public final class ExchangeFiles {

    /** A file of another tool is not larger than this; what is, is something else. */
    private static final long LARGEST = 8L << 20;

    private final Technologies technologies;

    public ExchangeFiles(Technologies technologies) {
        this.technologies = Objects.requireNonNull(technologies);
    }

    public List<Form> forms() {
        return technologies.all().stream().flatMap(technology -> technology.interchange().forms().stream()).toList();
    }

    /** Forms that a plan can be written in. */
    public List<Form> planForms() {
        return forms().stream().filter(Form::fromPlan).toList();
    }

    /**
     * Draws what a file says.
     *
     * @param form id of the form; empty for whichever fits
     * @param topologyName name of the topology that is drawn; empty for the one that the file tells
     */
    public Imported read(Path file, String form, String topologyName) throws HowdahException, IOException {
        List<Form> wanted = forms().stream().filter(one -> one.imports() && (form.isBlank() || one.id().equals(form))).toList();
        if (wanted.isEmpty()) {
            throw unknown(form, Form::imports, "imported");
        }
        String text = text(file);
        for (Form one : wanted) {
            Optional<Imported> read = owner(one.id()).interchange().read(one.id(), text, file.getFileName().toString());
            if (read.isPresent()) {
                if (!topologyName.isBlank()) {
                    read.get().topology().setId(topologyName);
                }
                return read.get();
            }
        }
        throw new HowdahException("The file " + file + " was not imported: nothing in it looks like " + (form.isBlank() ? "a file of another tool that Howdah knows" : wanted.getFirst().label()) + ".",
                "Forms that can be imported: " + names(Form::imports) + ".");
    }

    /** @param observed what is there, so that numbers are those that exist; null where the nodes shall not be asked */
    public String write(LoadedTopology loaded, Observation observed, String form, String part) throws HowdahException {
        Form found = form(form, one -> one.exports() && !one.fromPlan(), "written from a topology");
        return write(found, loaded, observed, List.of(), part);
    }

    /** A plan as other tools would do it. */
    public String write(LoadedTopology loaded, Observation observed, Plan plan, String form, String part) throws HowdahException {
        return write(form(form, Form::fromPlan, "written from a plan"), loaded, observed, plan.steps(), part);
    }

    private String write(Form form, LoadedTopology loaded, Observation observed, List<org.howdah.technology.Step> steps, String part) throws HowdahException {
        try {
            return owner(form.id()).interchange().write(part.isBlank() ? form.id() : form.id() + ":" + part, loaded.topology(), observed, steps);
        } catch (IllegalArgumentException refused) {
            throw new HowdahException(refused.getMessage(), "Nothing was written.", refused);
        }
    }

    /** Whole or not at all; what can be run is made so. */
    public static void save(String text, Path out) throws IOException {
        AtomicFiles.write(out, text.getBytes(StandardCharsets.UTF_8));
        if (text.startsWith("#!")) {
            out.toFile().setExecutable(true, false);
        }
    }

    private static String text(Path file) throws HowdahException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new HowdahException("There is no file " + file + ", so nothing was imported.", "Check the name.");
        }
        if (Files.size(file) > LARGEST) {
            throw new HowdahException("The file " + file + " is larger than " + (LARGEST >> 20) + " MB, so nothing was imported.", "See whether another file was meant.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUnicode) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    private Form form(String id, Predicate<Form> fit, String verb) throws HowdahException {
        return forms().stream().filter(fit).filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> unknown(id, fit, verb));
    }

    private HowdahException unknown(String form, Predicate<Form> fit, String verb) {
        return new HowdahException("There is no form " + form + " that can be " + verb + ".", "There are: " + names(fit) + ".");
    }

    private String names(Predicate<Form> fit) {
        List<String> names = new ArrayList<>(forms().stream().filter(fit).map(one -> one.id() + " (" + one.label() + ")").toList());
        return names.isEmpty() ? "none, because no installed technology has any" : String.join(", ", names);
    }

    private ReplicationTechnology owner(String form) {
        return technologies.all().stream().filter(technology -> technology.interchange().forms().stream().anyMatch(one -> one.id().equals(form))).findFirst().orElseThrow();
    }
}
