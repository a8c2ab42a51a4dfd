package jp.sekimori.app.demo;

import static jp.sekimori.app.organization.Grade.CHIEF_EXPERT;
import static jp.sekimori.app.organization.Grade.DEPUTY_DIRECTOR_GENERAL;
import static jp.sekimori.app.organization.Grade.DEPUTY_GOVERNOR;
import static jp.sekimori.app.organization.Grade.DIRECTOR;
import static jp.sekimori.app.organization.Grade.DIRECTOR_GENERAL;
import static jp.sekimori.app.organization.Grade.GOVERNOR;
import static jp.sekimori.app.organization.Grade.POLICY_DIRECTOR;
import static jp.sekimori.app.organization.Grade.SECTION_CHIEF;
import static jp.sekimori.app.organization.Grade.SENIOR_STAFF;
import static jp.sekimori.app.organization.Grade.STAFF;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.sekimori.app.demo.Population.Kind;
import jp.sekimori.app.organization.OfficeKind;

/** Akebono あけぼの県: 350 offices and 6,000 staff, the same for the same seed. */
public final class Prefecture {
  public static final String NAME = "あけぼの県";
  public static final int OFFICES = 350;
  public static final int STAFF_COUNT = 6_000;

  private static final List<String> BRANCHES = List.of("北", "中", "南", "西", "山", "海", "湖");
  private static final List<String> BRANCH_DEPARTMENTS =
      List.of("企画商工部", "県税部", "県民環境部", "出納室", "保健福祉部", "農林部", "建設部");
  private static final List<String> OUTPOSTS = List.of("建設事務所", "保健所", "農業普及所", "家畜保健衛生所", "児童相談所");
  private static final List<String> INSTITUTES =
      List.of(
          "東京事務所",
          "大阪事務所",
          "自治研修センター",
          "環境創造センター",
          "衛生研究所",
          "消費生活センター",
          "女性相談支援センター",
          "総合療育センター",
          "産業技術センター",
          "計量検定所",
          "農業総合センター",
          "林業研究センター",
          "水産研究所",
          "県立図書館",
          "県立博物館",
          "県立美術館",
          "消防学校",
          "県立中央病院",
          "教育センター",
          "空港事務所");
  private static final List<String> PLACES =
      List.of(
          "曙", "若葉", "青葉", "若竹", "緑", "桜", "梅", "松", "杉", "楓", "柏", "萩", "桐", "藤", "菊", "泉", "滝",
          "峰", "谷", "原", "沢", "川上", "川下", "浜", "磯");

  /** Sections without a head: the list of vacant roles must not be empty. */
  private static final int VACANT = 4;

  private final RandomGenerator random;
  private final Builder builder;
  private final List<Integer> staffPosts = new ArrayList<>();
  private int sections;

  private Prefecture(long seed, LocalDate since) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.builder = new Builder(new Names(random), since);
  }

  /**
   * @param since the day on which everybody took the present post
   */
  public static Population generate(long seed, LocalDate since) {
    return new Prefecture(seed, since).build();
  }

  private Population build() {
    int root = builder.office(-1, NAME, OfficeKind.ROOT);
    builder.hire(builder.post(root, GOVERNOR));
    builder.hire(builder.post(root, DEPUTY_GOVERNOR, "副知事（筆頭）", 1));
    builder.hire(builder.post(root, DEPUTY_GOVERNOR));
    departments().forEach(line -> department(root, line));
    BRANCHES.forEach(name -> branch(root, name));
    INSTITUTES.forEach(name -> outpost(root, name, "所長"));
    while (builder.offices() < OFFICES) {
      outpost(root, school(), "校長");
    }
    fill();
    return builder.build(NAME);
  }

  /** The rest of the staff, to the offices in turn and a few more where chance has it. */
  private void fill() {
    int left = STAFF_COUNT - builder.people();
    for (int i = 0; i < left; i++) {
      int turn = i < left * 3 / 4 ? i % staffPosts.size() : random.nextInt(staffPosts.size());
      builder.hire(staffPosts.get(turn));
    }
  }

  private void department(int root, String line) {
    String[] parts = line.split(": ");
    int department = builder.office(root, parts[0], OfficeKind.DEPARTMENT);
    int head = builder.hire(builder.post(department, DIRECTOR_GENERAL, headOf(parts[0]), 1));
    builder.hire(builder.post(department, POLICY_DIRECTOR));
    boolean digital = parts[0].equals("企画調整部");
    String deputy = digital ? "次長（情報統計担当）" : DEPUTY_DIRECTOR_GENERAL.title();
    builder.hire(builder.post(department, DEPUTY_DIRECTOR_GENERAL, deputy, 1));
    for (String name : parts[1].split(" ")) {
      section(department, name, head);
    }
  }

  private static String headOf(String department) {
    if (department.endsWith("庁")) {
      return "教育長";
    }
    return department.endsWith("局") ? department + "長" : DIRECTOR_GENERAL.title();
  }

  private void section(int department, String name, int superior) {
    int section = builder.office(department, name, OfficeKind.SECTION);
    int head = builder.post(section, DIRECTOR, name.endsWith("室") ? "室長" : "課長", 1);
    sections++;
    int every = 30;
    if (sections % every != 0 || sections > every * VACANT) {
      builder.hire(head);
    } else if (sections / every % 2 == 0) {
      builder.hold(superior, head, Kind.ACTING);
    }
    team(section, 2 + random.nextInt(2));
  }

  private void branch(int root, String place) {
    int branch = builder.office(root, place + "地方振興局", OfficeKind.BRANCH);
    builder.hire(builder.post(branch, DEPUTY_DIRECTOR_GENERAL, "局長", 1));
    builder.hire(builder.post(branch, DEPUTY_DIRECTOR_GENERAL, "次長", 1));
    for (String name : BRANCH_DEPARTMENTS) {
      int department = builder.office(branch, name, OfficeKind.BRANCH_DEPARTMENT);
      builder.hire(builder.post(department, DIRECTOR, name.endsWith("室") ? "室長" : "部長", 1));
      team(department, 2);
    }
    OUTPOSTS.forEach(name -> outpost(branch, place + name, "所長"));
  }

  private void outpost(int parent, String name, String head) {
    int outpost = builder.office(parent, name, OfficeKind.OUTPOST);
    int post = builder.post(outpost, DIRECTOR, head, 1);
    int person = builder.hire(post);
    if (name.endsWith("保健所") && random.nextInt(3) == 0) {
      // The head of a health office often serves in a second one.
      builder.hold(person, builder.post(outpost, CHIEF_EXPERT, "技術監", 1), Kind.CONCURRENT);
    }
    team(outpost, 1);
  }

  private void team(int office, int chiefs) {
    builder.hire(builder.post(office, CHIEF_EXPERT));
    builder.hire(builder.post(office, SECTION_CHIEF, SECTION_CHIEF.title(), chiefs), chiefs);
    staffPosts.add(builder.post(office, SENIOR_STAFF, SENIOR_STAFF.title(), 20));
    staffPosts.add(builder.post(office, STAFF, STAFF.title(), 30));
  }

  private String school() {
    int number = builder.offices();
    String place = PLACES.get(number % PLACES.size());
    String direction = List.of("", "東", "西", "南", "北", "中央", "第二").get(number / PLACES.size() % 7);
    String kind = number % 6 == 0 ? "特別支援学校" : "高等学校";
    return "県立" + place + direction + kind;
  }

  private static List<String> departments() {
    try (InputStream in = Prefecture.class.getResourceAsStream("offices.txt")) {
      if (in == null) {
        throw new IllegalStateException("offices.txt is missing beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
