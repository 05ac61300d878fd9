package org.howdah.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Writes {@code src-gen} of the model bundle from {@code model/topology.genmodel}, outside Eclipse.
 * <p>
 * EMF writes into a scratch project first: it would otherwise overwrite the hand-written plugin.xml
 * and build.properties, and keep classes of elements that are gone from the ecore.
 */
public final class ModelGenerator {

    private static final String PROJECT = "org.howdah.model";

    private ModelGenerator() {
    }

    /** @param args the folder of the model bundle, whose {@code src-gen} is replaced */
    public static void main(String[] args) throws IOException {
        Path bundle = Path.of(args[0]).toRealPath();
        Path scratch = Files.createTempDirectory("howdah-codegen");
        try {
            Path fresh = generate(bundle, scratch);
            Path committed = bundle.resolve("src-gen");
            delete(committed);
            copy(fresh, committed);
            System.out.println("Generated " + files(committed).size() + " files into " + committed);
        } finally {
            delete(scratch);
        }
    }

    /**
     * Generates into a scratch folder.
     *
     * @return the folder with the generated sources, below {@code scratch}
     */
    static Path generate(Path bundle, Path scratch) throws IOException {
        Path project = Files.createDirectories(scratch.toRealPath().resolve(PROJECT));
        copy(bundle.resolve("model"), project.resolve("model"));

        ResourceSet resources = new ResourceSetImpl();
        var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new EcoreResourceFactoryImpl());
        GenModelPackage.eINSTANCE.eClass();
        URI home = URI.createFileURI(project + "/");
        EcorePlugin.getPlatformResourceMap().put(PROJECT, home);
        resources.getURIConverter().getURIMap().put(URI.createURI("platform:/resource/" + PROJECT + "/"), home);

        URI file = URI.createURI("platform:/resource/" + PROJECT + "/model/topology.genmodel");
        GenModel genModel = (GenModel) resources.getResource(file, true).getContents().get(0);
        genModel.reconcile();
        genModel.setCanGenerate(true);
        genModel.setUpdateClasspath(false);
        genModel.setCodeFormatting(false);
        genModel.setBundleManifest(false);
        genModel.setForceOverwrite(true);
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);

        Generator generator = new Generator();
        generator.setInput(genModel);
        Diagnostic result = generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() != Diagnostic.OK) {
            throw new IllegalStateException("EMF could not generate the model code: " + result.getMessage() + " " + result.getChildren());
        }
        return project.resolve("src-gen");
    }

    /** Every file below a folder, relative to it, sorted. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
