package io.tidegate;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Date;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;

/** The rules of the house that hold in every room. */
@AnalyzeClasses(
    packages = "io.tidegate",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.WithoutWhatTheBuildWrote.class
    })
class ArchitectureTest {
  /** What Spring writes at packaging lies beside what we wrote, and keeps no rules. */
  static final class WithoutWhatTheBuildWrote implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("__") && !location.contains("$$SpringCGLIB");
    }
  }

  @ArchTest
  static final ArchRule noPartIsThereOnlyWithASetting =
      noClasses()
          .should()
          .beAnnotatedWith(ConditionalOnProperty.class)
          .orShould()
          .beAnnotatedWith(Profile.class)
          .because("the build finds the parts, before there are settings");

  @ArchTest
  static final ArchRule whoAsksLateTakesAProvider =
      noClasses().should().dependOnClassesThat().areAssignableTo(Lazy.class);

  @ArchTest
  static final ArchRule storesArePrivateToTheirRoom =
      classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();

  @ArchTest
  static final ArchRule sqlIsWrittenInStoresAlone =
      noClasses()
          .that()
          .haveNameNotMatching(".*Store(\\$.*)?")
          .and()
          .resideOutsideOfPackage("io.tidegate.database")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc.core..", "org.postgresql..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.Connection");

  /** Each of these shows what it finds only as the asker may read it, or not at all. */
  @ArchTest
  static final ArchRule fewLookFurtherThanTheAsker =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tidegate.database")
          .and()
          .haveNameNotMatching(
              "io.tidegate.(change.ClientLocks|calendar.(ConflictFinder|Slots|Seasons|VendorWork))")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.tidegate.database.WholeAccount");

  @ArchTest
  static final ArchRule theClockIsAsked =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Tidegate.class.getName())
          .should()
          .callMethodWhere(
              target(nameMatching("now|system.*"))
                  .and(target(owner(resideInAPackage("java.time")))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule collaboratorsComeThroughTheConstructor =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource");

  @ArchTest
  static final ArchRule controllersLiveInWebPackages =
      classes()
          .that()
          .areAnnotatedWith("org.springframework.stereotype.Controller")
          .or()
          .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
          .should()
          .resideInAnyPackage("..web", "io.tidegate.*.api")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule roomsDoNotKnowControllers =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web", "io.tidegate.ui..", "io.tidegate.*.api")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..web", "io.tidegate.*.api")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theApiAndThePagesDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("io.tidegate.*.api")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..web");

  @ArchTest
  static final ArchRule logsGoThroughOneDoor =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging");

  @ArchTest
  static final ArchRule everyEndpointSaysToWhomItIsPermitted =
      methods()
          .that()
          .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
          .should()
          .beAnnotatedWith("io.tidegate.ui.Permitted")
          .orShould()
          .beAnnotatedWith("io.tidegate.api.Scoped")
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith("io.tidegate.ui.Permitted")
          .because("an endpoint without either answers 403 to everybody")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyEndpointOfTheApiSaysWhichScopeOpensIt =
      methods()
          .that()
          .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.tidegate.*.api")
          .should()
          .beAnnotatedWith("io.tidegate.api.Scoped");

  @ArchTest
  static final ArchRule optionalIsAnAnswerAndNeverAQuestion = methods().should(takeNoOptional());

  @ArchTest
  static final ArchRule theKernelDoesNoInputOrOutput =
      noClasses()
          .that()
          .resideInAPackage("io.tidegate.kernel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.beans..",
              "org.springframework.context..",
              "org.springframework.jdbc..",
              "org.springframework.web..",
              "org.springframework.stereotype",
              "java.sql",
              "java.net",
              "java.nio.file");

  private static ArchCondition<JavaMethod> takeNoOptional() {
    return new ArchCondition<>("take no Optional") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        for (JavaClass parameter : method.getRawParameterTypes()) {
          if (parameter.isEquivalentTo(Optional.class) && !method.getName().startsWith("lambda$")) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes one"));
          }
        }
      }
    };
  }
}
