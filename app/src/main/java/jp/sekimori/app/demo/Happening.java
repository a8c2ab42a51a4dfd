package jp.sekimori.app.demo;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.sekimori.app.demo.Population.Appointed;
import jp.sekimori.app.demo.Population.Away;
import jp.sekimori.app.demo.Population.Carried;
import jp.sekimori.app.demo.Population.Circumstances;
import jp.sekimori.app.demo.Population.Deputies;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;

/**
 * What happens in the present year of the prefecture: some heads are missing and somebody acts, or
 * nobody does; people are away; others are appointed to what no post carries.
 */
final class Happening {
  /** The post that runs the product. */
  static final String ADMINISTRATOR = "主査（システム運用）";

  /** Held beside the main post by the head of a health office. */
  static final String PHYSICIAN = "医監";

  private static final String DIGITAL = "デジタル変革課";

  /** Who is away: for their child, ill, or lent to another body. */
  private static final Map<String, Integer> REASONS =
      new TreeMap<>(Map.of("育児休業", 60, "病気休職", 14, "国への派遣研修", 8));

  /** Appointments: role, office, system or service. */
  private static final List<String> SYSTEMS =
      List.of(
          "system-officer 税務課 税務総合システム",
          "system-officer 出納総務課 財務会計システム",
          "system-officer 人事課 人事給与システム",
          "system-officer 文書管財課 文書管理システム",
          "system-officer 災害対策課 防災情報システム",
          "system-officer 河川整備課 河川情報システム",
          "system-officer 入札監理課 電子入札システム",
          "system-officer デジタル変革課 庁内ネットワーク",
          "service-manager デジタル変革課 電子申請サービス",
          "service-manager デジタル変革課 オンライン会議サービス",
          "service-manager スポーツ課 施設予約サービス",
          "service-manager 統計課 アンケートサービス",
          "social-media 企画調整課 県公式SNS",
          "social-media 観光交流課 観光SNS",
          "social-media 危機管理課 防災SNS");

  private final Builder builder;
  private final Offices offices;
  private final LocalDate april;
  private final RandomGenerator random;
  private final Map<Integer, List<Integer>> holders = new TreeMap<>();
  private final List<Away> away = new ArrayList<>();
  private final List<Deputies> deputies = new ArrayList<>();
  private final List<Appointed> appointed = new ArrayList<>();
  private final List<Carried> carried = new ArrayList<>();

  private Happening(Builder builder, LocalDate april, RandomGenerator random) {
    this.builder = builder;
    this.offices = builder.places();
    this.april = april;
    this.random = random;
    builder.main().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                holders
                    .computeIfAbsent(each.getValue(), _ -> new ArrayList<>())
                    .add(each.getKey()));
  }

  static Circumstances in(Builder builder, LocalDate april, RandomGenerator random) {
    var happening = new Happening(builder, april, random);
    Set<Integer> vacant = happening.vacancies();
    happening.heads(vacant);
    happening.people();
    happening.appointments();
    happening.product();
    return new Circumstances(
        happening.away, happening.deputies, happening.appointed, happening.carried);
  }

  /**
   * Of the sections without a head every other one is looked after by the head of the department.
   */
  private Set<Integer> vacancies() {
    List<Integer> vacant =
        offices.posts().stream()
            .filter(post -> post.grade() == Grade.DIRECTOR && !holders.containsKey(post.number()))
            .map(Post::number)
            .toList();
    for (int i = 0; i < vacant.size(); i += 2) {
      int post = vacant.get(i);
      offices
          .superior(post)
          .ifPresent(above -> builder.hold(holder(above), post, HoldingKind.ACTING, year()));
    }
    return new HashSet<>(vacant);
  }

  private Period year() {
    return Period.of(april, april.plusYears(1).minusDays(1));
  }

  private int holder(int post) {
    return Optional.ofNullable(holders.get(post)).orElseThrow().getFirst();
  }

  /**
   * Orders of deputies, and three heads who are away: one has a deputy, one an order, one nobody.
   */
  private void heads(Set<Integer> vacant) {
    List<Post> missing =
        Stream.of("スポーツ課", "国際課", "港湾課", "園芸課", "河川計画課", "薬務課")
            .map(name -> offices.head(offices.office(name)))
            .filter(head -> !vacant.contains(head.number()))
            .limit(3)
            .toList();
    Post acted = missing.getFirst();
    Post empty = missing.getLast();
    Period ill = Period.of(april.plusMonths(5), april.plusYears(1).minusDays(1));
    for (Post head : missing) {
      away.add(new Away(holder(head.number()), "病気休暇", ill));
    }
    builder.hold(expert(acted), acted.number(), HoldingKind.DEPUTY, ill);
    for (Office office : offices.offices()) {
      Post head = offices.head(office);
      if (!vacant.contains(head.number()) && !head.equals(empty)) {
        List<Integer> order =
            offices
                .postsOf(office)
                .filter(not(head::equals))
                .filter(post -> Ladder.rung(post) <= Ladder.rung(head) + 2)
                .limit(2)
                .map(Post::number)
                .toList();
        deputies.add(new Deputies(head.number(), order, builder.since()));
      }
    }
  }

  /** The 主幹 beside a head. */
  private int expert(Post head) {
    return offices.posts().stream()
        .filter(post -> post.office() == head.office() && post.grade() == Grade.CHIEF_EXPERT)
        .map(post -> holder(post.number()))
        .findFirst()
        .orElseThrow();
  }

  private void people() {
    List<Integer> staff =
        new ArrayList<>(
            offices.posts().stream()
                .filter(post -> Ladder.rung(post) >= 5)
                .flatMap(post -> Optional.ofNullable(holders.get(post.number())).stream())
                .flatMap(List::stream)
                .toList());
    REASONS.forEach(
        (reason, count) -> {
          for (int i = 0; i < count; i++) {
            int person = staff.remove(random.nextInt(staff.size()));
            LocalDate from = april.plusDays(random.nextInt(-120, 230));
            LocalDate until = from.plusMonths(random.nextInt(9, 18)).minusDays(1);
            away.add(new Away(person, reason, Period.of(from, until)));
          }
        });
    offices.posts().stream()
        .filter(post -> post.title().equals(PHYSICIAN))
        .filter(_ -> random.nextInt(3) == 0)
        .forEach(
            post -> {
              Post head = offices.head(offices.offices().get(post.office()));
              builder.hold(holder(head.number()), post.number(), HoldingKind.CONCURRENT, year());
            });
  }

  private void appointments() {
    for (Office office : offices.offices()) {
      boolean works =
          switch (office.kind()) {
            case SECTION, BRANCH_DEPARTMENT, OUTPOST -> true;
            case ROOT, DEPARTMENT, BRANCH -> false;
          };
      // Here and there nobody was named yet.
      if (works && random.nextInt(40) > 0) {
        appoint("itl", office, "");
      }
    }
    for (String line : SYSTEMS) {
      String[] parts = line.split(" ");
      appoint(parts[0], offices.office(parts[1]), parts[2]);
    }
    Office audits = offices.office("監査総務課");
    List<Integer> auditors = staff(audits).limit(3).toList();
    auditors.forEach(
        person -> appointed.add(new Appointed("auditor", person, Optional.empty(), "", april)));
    int head = holder(offices.head(audits).number());
    appointed.add(new Appointed("substitute-auditor", head, Optional.empty(), "", april));
  }

  private void appoint(String role, Office office, String system) {
    List<Integer> staff = staff(office).toList();
    int person = staff.get(random.nextInt(staff.size()));
    appointed.add(new Appointed(role, person, Optional.of(office.number()), system, april));
  }

  /** Below the chiefs, the more experienced first. */
  private Stream<Integer> staff(Office office) {
    return offices
        .postsOf(office)
        .filter(post -> Ladder.rung(post) >= 5 && !post.title().equals(ADMINISTRATOR))
        .sorted(Comparator.comparing(Ladder::rung))
        .flatMap(post -> Optional.ofNullable(holders.get(post.number())).stream())
        .flatMap(List::stream);
  }

  private void product() {
    for (Post post : offices.postsOf(offices.office(DIGITAL)).toList()) {
      if (Ladder.rung(post) <= 4) {
        carried.add(new Carried(post.number(), Role.SECRETARIAT));
      } else if (post.title().equals(ADMINISTRATOR)) {
        carried.add(new Carried(post.number(), Role.ADMINISTRATOR));
      }
    }
  }
}
