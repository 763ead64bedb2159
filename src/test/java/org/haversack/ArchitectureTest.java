package org.haversack;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;

/// The picture of the program's packages: who may see whom, and what may be used where.
@AnalyzeClasses(packages = "org.haversack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> LAYERS =
            Set.of("app", "cli", "ui", "service", "report", "store", "bundle", "domain", "merge");

    @ArchTest
    static final ArchRule arrows_point_only_downwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("app")
            .definedBy("org.haversack.app..")
            .layer("cli")
            .definedBy("org.haversack.cli..")
            .layer("ui")
            .definedBy("org.haversack.ui..")
            .layer("service")
            .definedBy("org.haversack.service..")
            .layer("report")
            .definedBy("org.haversack.report..")
            .layer("store")
            .definedBy("org.haversack.store..")
            .layer("bundle")
            .definedBy("org.haversack.bundle..")
            .layer("domain")
            .definedBy("org.haversack.domain..")
            .layer("merge")
            .definedBy("org.haversack.merge..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui", "service")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app", "cli", "service")
            .whereLayer("bundle")
            .mayOnlyBeAccessedByLayers("app", "cli", "service", "store")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui", "service", "report", "store", "bundle")
            .whereLayer("merge")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui", "service", "report", "store", "bundle", "domain");

    @ArchTest
    static final ArchRule every_class_is_in_a_known_layer = classes()
            .should()
            .resideInAnyPackage(LAYERS.stream()
                    .sorted()
                    .map(layer -> "org.haversack." + layer + "..")
                    .toArray(String[]::new))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.haversack.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule features_of_the_ui_do_not_see_each_other = slices().assignedFrom(features())
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("org.haversack.ui.shell.."), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("org.haversack.ui.kit.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_kit_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("org.haversack.ui.kit..")
            .should()
            .dependOnClassesThat(are(resideInAPackage("org.haversack.ui.*..").and(notIn("org.haversack.ui.kit.."))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domain_and_merge_are_pure_java = classes()
            .that()
            .resideInAnyPackage("org.haversack.domain..", "org.haversack.merge..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.security..",
                    "java.nio",
                    "java.nio.charset..",
                    "org.jspecify.annotations..",
                    "org.haversack.domain..",
                    "org.haversack.merge..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domain_and_merge_do_not_log = noClasses()
            .that()
            .resideInAnyPackage("org.haversack.domain..", "org.haversack.merge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domain_and_merge_read_no_clock = noClasses()
            .that()
            .resideInAnyPackage("org.haversack.domain..", "org.haversack.merge..")
            .should()
            .callMethodWhere(describe(
                    "reads a clock",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule javafx_is_only_in_ui_and_app = noClasses()
            .that()
            .resideOutsideOfPackages("org.haversack.ui..", "org.haversack.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sql_is_only_in_the_store = noClasses()
            .that()
            .resideOutsideOfPackage("org.haversack.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jackson_is_only_where_json_is_read_or_written = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.haversack.store..",
                    "org.haversack.bundle..",
                    "org.haversack.cli..",
                    "org.haversack.service.packs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule paper_is_printed_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.haversack.report.paper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule files_are_sealed_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.haversack.bundle.age..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.exceptionfactory.jagged..", "org.bouncycastle..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule calendars_are_written_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.haversack.report.visit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.fortuna.ical4j..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule reports_are_made_of_values_alone = noClasses()
            .that()
            .resideInAPackage("org.haversack.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.haversack.store..",
                    "org.haversack.bundle..",
                    "org.haversack.service..",
                    "java.nio.file..",
                    "java.net..")
            .orShould()
            .callMethodWhere(describe(
                    "reads a clock",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_cli_and_app_print = noClasses()
            .that()
            .resideOutsideOfPackages("org.haversack.cli..", "org.haversack.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .allowEmptyShould(true);

    @ArchTest
    static void at_most_one_class_calls_run_later(JavaClasses all) {
        var callers = all.stream()
                .filter(c -> c.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getName().equals("runLater")
                                && access.getTargetOwner().getName().equals("javafx.application.Platform")))
                .map(ArchitectureTest::topLevelName)
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertTrue(callers.size() <= 1, () -> "Platform.runLater belongs in one class, not in " + callers);
    }

    @ArchTest
    static final ArchRule models_know_no_nodes = noClasses()
            .that()
            .resideInAPackage("org.haversack.ui..")
            .and(describe("belong to a model", c -> topLevelName(c).endsWith("Model")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_are_the_fields_words = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        var unmarked = all.stream()
                .filter(c -> !c.getSimpleName().equals("package-info")
                        && !c.getSimpleName().equals("module-info"))
                .map(JavaClass::getPackage)
                .filter(p -> !nullMarked(p))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertTrue(
                unmarked.isEmpty(), () -> "These packages need a package-info.java with @NullMarked: " + unmarked);
    }

    @ArchTest
    static final ArchRule nothing_static_can_change =
            fields().that().areStatic().and().areNotPrivate().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_public_and_static_is_mutable = fields().that()
            .areStatic()
            .and()
            .arePublic()
            .should(notBeAnArrayOrMutableCollection())
            .allowEmptyShould(true);

    private static boolean nullMarked(JavaPackage javaPackage) {
        return javaPackage.tryGetAnnotationOfType(NullMarked.class).isPresent();
    }

    private static String topLevelName(JavaClass javaClass) {
        var enclosing = javaClass.getEnclosingClass();
        return enclosing.isPresent() ? topLevelName(enclosing.get()) : javaClass.getName();
    }

    private static DescribedPredicate<JavaClass> notIn(String pattern) {
        return DescribedPredicate.not(resideInAPackage(pattern));
    }

    /// One slice per package directly below `org.haversack.ui`.
    private static SliceAssignment features() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                var prefix = "org.haversack.ui.";
                if (!javaClass.getPackageName().startsWith(prefix)) {
                    return SliceIdentifier.ignore();
                }
                return SliceIdentifier.of(
                        javaClass.getPackageName().substring(prefix.length()).split("\\.")[0]);
            }

            @Override
            public String getDescription() {
                return "features of the ui";
            }
        };
    }

    private static ArchCondition<JavaField> notBeAnArrayOrMutableCollection() {
        var mutable = resideInAnyPackage("java.util.concurrent.atomic..")
                .or(describe("an array", JavaClass::isArray))
                .or(describe(
                        "a mutable collection",
                        c -> Set.of(
                                        "java.util.ArrayList",
                                        "java.util.HashMap",
                                        "java.util.HashSet",
                                        "java.util.TreeMap")
                                .contains(c.getName())));
        return new ArchCondition<>("not be an array or a mutable collection") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean generated = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!generated && mutable.test(field.getRawType())) {
                    events.add(
                            SimpleConditionEvent.violated(field, field.getFullName() + " can be changed by everybody"));
                }
            }
        };
    }
}
