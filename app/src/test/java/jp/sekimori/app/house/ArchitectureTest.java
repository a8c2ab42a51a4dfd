package jp.sekimori.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;

/** Which code may know which. docs/architecture.md draws the same picture. */
@AnalyzeClasses(
    packages = "jp.sekimori",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoFixtures.class})
class ArchitectureTest {

  /** The libraries' fixtures are on the path as well, in jars of their own. */
  static final class NoFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String CLAUSES = "jp.sekimori.clauses..";
  private static final String RULES = "jp.sekimori.rules..";
  private static final String EVIDENCE = "jp.sekimori.evidence..";
  private static final String APP = "jp.sekimori.app..";
  private static final String COMMAND = "jp.sekimori.app.command..";

  @ArchTest
  static final ArchRule librariesKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(CLAUSES, RULES, EVIDENCE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..", "gg.jte..", APP)
          .allowEmptyShould(true)
          .because("they are useful without the application, and must start in a blink");

  @ArchTest static final ArchRule clausesStandAlone = standsAlone(CLAUSES, RULES, EVIDENCE);

  @ArchTest static final ArchRule rulesStandAlone = standsAlone(RULES, CLAUSES, EVIDENCE);

  @ArchTest static final ArchRule evidenceStandsAlone = standsAlone(EVIDENCE, CLAUSES, RULES);

  @ArchTest
  static final ArchRule subjectsOfClausesFormNoCycle =
      slices()
          .matching("jp.sekimori.clauses.(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "text, label, outline, then table, compare, lint, then print: arrows point down");

  @ArchTest
  static final ArchRule subjectsOfClausesDoNotKnowTheFacade =
      noClasses()
          .that()
          .resideInAPackage("jp.sekimori.clauses.*..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jp.sekimori.clauses.Documents")
          .because("Documents puts the subjects together; nothing below it may need the whole");

  @ArchTest
  static final ArchRule subjectsOfTheApplicationFormNoCycle =
      slices()
          .matching("jp.sekimori.app.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .because("each module can be read, tested and replaced by itself");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .resideInAPackage("jp.sekimori..")
          .should(liveInANullMarkedPackage())
          .because("the compiler checks null only where a package is marked");

  @ArchTest
  static final ArchRule datesAreOfJavaTime =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Timestamp)"
                  + "|java\\.text\\.(SimpleDateFormat|DateFormat)")
          .because("they are mutable, or depend on the machine's time zone");

  @ArchTest
  static final ArchRule theClockIsPassedIn =
      noClasses()
          .should(callMethodWhere(describe("reads the machine's clock", Clocks::isRead)))
          .because("what depends on time is tested by moving a clock");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(COMMAND)
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library returns what it has to say; standard output belongs to --json");

  @ArchTest
  static final ArchRule noFieldIsInjected =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .because("a constructor shows what a class needs, and a test can call it");

  @ArchTest
  static final ArchRule namesAreWordsOfTheField =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("a drawer without a subject collects everything");

  private static ArchRule standsAlone(String library, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(library)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .because("each library is useful without the others");
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getFullName()));
      }
    };
  }

  private static final class Clocks {
    static boolean isRead(JavaMethodCall call) {
      String owner = call.getTargetOwner().getName();
      return switch (call.getName()) {
        case "now" ->
            owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
        case "currentTimeMillis" -> owner.equals("java.lang.System");
        default -> false;
      };
    }
  }
}
