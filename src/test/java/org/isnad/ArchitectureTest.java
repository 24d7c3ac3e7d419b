package org.isnad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house: each package imports only those above it, and each big library only where it belongs. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "text",
            "sources",
            "lexicon",
            "analysis",
            "mentions",
            "entities",
            "syntax",
            "events",
            "claims",
            "evaluation",
            "fusion",
            "rdf",
            "store",
            "server",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.isnad");

    @Test
    void eachPackageImportsOnlyThoseAboveIt() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] below = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(p -> "org.isnad." + p + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.isnad." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        List<String> strangers = CLASSES.stream()
                .map(c -> c.getPackageName().replaceFirst("org\\.isnad\\.?", "").split("\\.")[0])
                .distinct()
                .filter(p -> !ORDER.contains(p))
                .toList();
        org.junit.jupiter.api.Assertions.assertEquals(List.of(), strangers);
    }

    @Test
    void jenaStaysBelowTheExtractors() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.isnad.rdf..", "org.isnad.store..", "org.isnad.server..", "org.isnad.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(CLASSES);
    }

    @Test
    void openNlpStaysInAnalysisAndMentions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.isnad.analysis..", "org.isnad.mentions..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(CLASSES);
    }

    @Test
    void picocliStaysInCli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.isnad.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }
}
