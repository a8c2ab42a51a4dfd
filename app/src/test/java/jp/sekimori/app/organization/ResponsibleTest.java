package jp.sekimori.app.organization;

import static jp.sekimori.app.organization.SmallPrefecture.JULY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Addressee.Asked;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whose task something is follows from posts, and goes up where nobody is there. */
@WebTest
@Import(Seed.class)
class ResponsibleTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  private final Seed seed;
  private final Snapshots snapshots;
  private final Responsible responsible;
  private Seed.Ground ground;

  @Autowired
  ResponsibleTest(Seed seed, Snapshots snapshots, Responsible responsible) {
    this.seed = seed;
    this.snapshots = snapshots;
    this.responsible = responsible;
    this.ground = seed.found("仮の県");
  }

  @BeforeEach
  void aSmallPrefecture() {
    ground = SmallPrefecture.of(seed);
  }

  private Addressee of(LocalDate day, Set<String> notThese, Who... any) {
    return Tenant.in(
        ground.organization(),
        () ->
            responsible.of(
                snapshots.of(day),
                List.of(any),
                Set.copyOf(notThese.stream().map(ground::id).toList())));
  }

  private Who manager(String office) {
    return new Who.InRole("manager", ground.id(office));
  }

  private static List<String> names(Addressee addressee) {
    return addressee.people().stream().map(Asked::name).toList();
  }

  private static List<String> passed(Addressee addressee) {
    return addressee.passed().stream().map(PolicyRole::id).toList();
  }

  @Test
  void itIsTheTaskOfWhoeverHasTheRoleThatDay() {
    Addressee june = of(DAY, Set.of(), manager("税務課"));
    assertThat(names(june)).containsExactly("佐藤 花子");
    assertThat(june.role().map(PolicyRole::id)).contains("manager");
    assertThat(june.passed()).isEmpty();
    Addressee july = of(JULY, Set.of(), manager("税務課"));
    assertThat(names(july)).containsExactly("鈴木 次郎");
    assertThat(july.people().getFirst().standsIn()).isTrue();
  }

  @Test
  void whereOnlyWhoMayNotIsThereItGoesUpAlongTheLinesOfReport() {
    Addressee addressee = of(DAY, Set.of("佐藤 花子"), manager("税務課"));
    assertThat(names(addressee)).containsExactly("白石 一郎");
    assertThat(addressee.role().map(PolicyRole::id)).contains("general-supervisor");
    assertThat(passed(addressee)).containsExactly("manager", "general-manager");
    assertThat(names(of(DAY, Set.of(), manager("道路課")))).containsExactly("白石 一郎");
  }

  @Test
  void anyOfSeveralMayDoItAndNobodyStandsAbove() {
    var carrier = new Who.Named(ground.id("鈴木 次郎"), ground.id("税務課"));
    assertThat(names(of(DAY, Set.of(), carrier, manager("税務課")))).containsExactly("鈴木 次郎", "佐藤 花子");
    assertThat(names(of(DAY, Set.of("鈴木 次郎"), carrier, manager("税務課")))).containsExactly("佐藤 花子");
  }

  @Test
  void whatIsForSomebodyWhoIsGoneIsForTheManagerOfTheOffice() {
    UUID gone = ground.id("無職 四郎");
    assertThat(names(of(DAY, Set.of(), new Who.Named(gone, ground.id("税務課")))))
        .containsExactly("佐藤 花子");
    Addressee nowhere = of(DAY, Set.of(), new Who.Named(gone));
    assertThat(nowhere.secretariat()).isTrue();
    assertThat(nowhere.people()).isEmpty();
  }

  @Test
  void whatNobodyIsThereForFallsToTheSecretariat() {
    ground
        .with(
            new Entry.Carries(ground.id("税務課 主幹"), Role.SECRETARIAT, Optional.empty(), Seed.ALWAYS))
        .enter();
    Addressee addressee = of(DAY, Set.of("佐藤 花子", "白石 一郎"), manager("税務課"));
    assertThat(addressee.secretariat()).isTrue();
    assertThat(names(addressee)).containsExactly("鈴木 次郎");
    assertThat(passed(addressee))
        .containsExactly("manager", "general-manager", "general-supervisor", "deputy", "ciso");
    assertThat(of(DAY, Set.of(), new Who.InRole("no-such-role", Optional.empty())).secretariat())
        .isTrue();
  }
}
