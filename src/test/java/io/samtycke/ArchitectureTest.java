package io.samtycke;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.samtycke.platform.Glob;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house (docs/adr/0001). Each was broken once on purpose and seen to fail. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.samtycke");

    /** Which features a feature may use; the platform is everyone's and uses none. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("database", List.of()),
            Map.entry("log", List.of("platform")),
            Map.entry("witness", List.of("platform", "log")),
            Map.entry("access", List.of("platform")),
            Map.entry("site", List.of("platform", "access")),
            Map.entry("notice", List.of("platform", "access", "site")),
            Map.entry("statistics", List.of("platform", "access", "site")),
            Map.entry("consent", List.of("platform", "site", "notice", "log", "statistics")),
            Map.entry("sighting", List.of("platform", "access", "site", "notice")),
            Map.entry("declaration", List.of("platform", "site", "notice")),
            Map.entry("request", List.of("platform", "access", "site", "notice")),
            Map.entry("snippet", List.of("platform", "access", "site", "notice")),
            Map.entry("audit", List.of("platform", "access", "site", "consent", "log")),
            Map.entry("evidence",
                    List.of("platform", "access", "site", "notice", "snippet", "consent", "log", "audit")),
            Map.entry("cli", List.of("platform", "access", "site", "notice", "log")),
            Map.entry("catalogue", List.of("platform", "access", "notice")),
            Map.entry("demo", List.of("platform", "site", "notice")));

    @Test
    void featuresFormNoCycle() {
        slices().matching("io.samtycke.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void featuresUseOnlyWhatTheirArrowsAllow() {
        ARROWS.forEach((feature, allowed) -> {
            List<String> own = new ArrayList<>(List.of("io.samtycke." + feature + ".."));
            allowed.forEach(other -> own.add("io.samtycke." + other + ".."));
            noClasses()
                    .that(resideInAPackage("io.samtycke." + feature + ".."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.samtycke..")
                            .and(resideInAnyPackage(own.toArray(String[]::new)).negate()))
                    .check(CODE);
        });
    }

    @Test
    void everyFeatureHasItsArrows() {
        assertThat(CODE.stream()
                .map(type -> type.getPackageName().replace("io.samtycke", "").replaceFirst("^\\.", ""))
                .map(name -> name.split("\\.")[0])
                .filter(name -> !name.isEmpty()))
                .allMatch(ARROWS::containsKey);
    }

    @Test
    void theDatabaseLauncherKnowsNoFramework() {
        noClasses()
                .that(resideInAPackage("io.samtycke.database.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate.."))
                .check(CODE);
    }

    @Test
    void theFormatsOfTheLogUseTheJdkAloneAndEachOtherInOneDirection() {
        List<String> rooms = List.of("reading", "tree", "tile", "note", "entry", "proof", "check");
        List<String> allowed = new ArrayList<>(List.of("java..", "javax.crypto.."));
        for (String room : rooms) {
            allowed.add("io.samtycke.log." + room + "..");
            classes()
                    .that(resideInAPackage("io.samtycke.log." + room + ".."))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                    .check(CODE);
        }
    }

    @Test
    void theRulesOfTheLinterKnowDocumentsAndNothingElse() {
        classes()
                .that(resideInAPackage("io.samtycke.notice.lint.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.yaml.snakeyaml..", "io.samtycke.site", "io.samtycke.notice",
                        "io.samtycke.notice.lint").or(equivalentTo(Glob.class)))
                .check(CODE);
    }

    @Test
    void endpointsArePublicBecauseQuarkusIgnoresOthersSilently() {
        methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic().check(CODE);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<JavaMethod>("carry @RolesAllowed or @PermitAll, itself or its class") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean said = method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                                || method.getOwner().isAnnotatedWith(PermitAll.class);
                        events.add(new SimpleConditionEvent(method, said, method.getFullName()));
                    }
                })
                .check(CODE);
    }

    @Test
    void resourcesStayInTheirFeature() {
        classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate().check(CODE);
        classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource").check(CODE);
    }

    @Test
    void onlyTheClockProducerAsksTheMachineForTheTime() {
        noClasses()
                .that(resideInAPackage("io.samtycke.database..").negate())
                .and()
                .doNotHaveSimpleName("ClockProducer")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void onlyRepositoriesUseTheEntityManager() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .beAssignableTo(PanacheRepositoryBase.class)
                .check(CODE);
    }

    @Test
    void onlyStoresReadersAndTheLogWriteSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Reader")
                .and()
                .doNotHaveSimpleName("ConsentLog")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AgroalDataSource.class)
                .check(CODE);
    }

    @Test
    void entitiesAreNobodyElses() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CODE);
    }

    @Test
    void beansAreGivenTheirPartsByTheConstructor() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CODE);
    }

    @Test
    void nobodyPrintsButTheLauncherAndTheCommands() {
        noClasses()
                .that(resideInAnyPackage("io.samtycke", "io.samtycke.cli").negate())
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CODE);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CODE);
    }
}
