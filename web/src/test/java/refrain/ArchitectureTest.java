package refrain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The shape of the house: what may know what, and what nothing may do. */
@AnalyzeClasses(packages = "refrain", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String TEMPLATES = "refrain.web.templates..";

  private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
      resideOutsideOfPackage(TEMPLATES);

  private static final DescribedPredicate<JavaClass> OPEN_FOR_EXTENSION =
      describe(
          "open for extension",
          type ->
              !type.getModifiers().contains(FINAL)
                  && !type.isInterface()
                  && !type.isEnum()
                  && !type.isAssignableTo(Throwable.class)
                  && !type.reflect().isSealed());

  private static final DescribedPredicate<JavaClass> IN_A_NULL_MARKED_PACKAGE =
      describe(
          "in a package whose package-info is @NullMarked",
          type -> type.getPackage().isAnnotatedWith(NullMarked.class));

  @ArchTest
  static final ArchRule MODULES_KNOW_ONLY_WHAT_LIES_BELOW_THEM =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("web")
          .definedBy("refrain.web..")
          .layer("search")
          .definedBy("refrain.search..")
          .layer("indexer")
          .definedBy("refrain.indexer..")
          .layer("corpora")
          .definedBy("refrain.corpora..")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("web")
          .whereLayer("indexer")
          .mayOnlyBeAccessedByLayers("web", "search")
          .whereLayer("corpora")
          .mayOnlyBeAccessedByLayers("web", "search", "indexer");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("refrain.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LUCENE_STAYS_BEHIND_THE_ENGINE =
      noClasses()
          .that(resideOutsideOfPackages("refrain.indexer..", "refrain.search.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.lucene.."));

  @ArchTest
  static final ArchRule TEXT_KNOWS_NO_INDEX =
      noClasses()
          .that(resideInAPackage("refrain.indexer.text.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.lucene.index..",
              "org.apache.lucene.search..",
              "org.apache.lucene.store..",
              "org.apache.lucene.document..");

  @ArchTest
  static final ArchRule HTTP_AND_TEMPLATES_STAY_IN_WEB =
      noClasses()
          .that(resideOutsideOfPackage("refrain.web.."))
          .or(resideInAPackage("refrain.web.cli.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte..");

  @ArchTest
  static final ArchRule ARGUMENTS_ARE_READ_BY_THE_COMMAND_LINE_ALONE =
      noClasses()
          .that(resideOutsideOfPackage("refrain.web.cli.."))
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses().that(resideOutsideOfPackage("refrain.web.cli..")).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_EXITS =
      noClasses()
          .that(resideOutsideOfPackage("refrain.web.cli.."))
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule TYPES_CARRY_THE_NAMES_OF_THE_DOMAIN =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");

  @ArchTest
  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes().that(WRITTEN_BY_HAND).should(be(IN_A_NULL_MARKED_PACKAGE));

  @ArchTest
  static final ArchRule PUBLIC_CLASSES_ARE_CLOSED =
      noClasses().that(WRITTEN_BY_HAND).and().arePublic().should(be(OPEN_FOR_EXTENSION));
}
