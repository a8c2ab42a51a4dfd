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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.sekimori.app.organization.OfficeKind;

/**
 * Akebono あけぼの県: 350 offices and 6,000 staff, the same for the same seed. Three fiscal years of who
 * was where, and the heads of departments of the next.
 */
public final class Prefecture {
  public static final String NAME = "あけぼの県";
  public static final int OFFICES = 350;
  public static final int STAFF_COUNT = 6_000;

  /** Fiscal years up to the present one of which everything is known. */
  static final int YEARS = 3;

  private static final List<String> BRANCHES = List.of("北", "中", "南", "西", "山", "海", "湖");
  private static final List<String> BRANCH_DEPARTMENTS =
      List.of("企画商工部", "県税部", "県民環境部", "出納室", "保健福祉部", "農林部", "建設部");
  private static final List<String> OUTPOSTS = List.of("建設事務所", "保健所", "農業普及所", "家畜保健衛生所", "児童相談所");

  /** Institutes: the department each belongs to, its name, and what its head is called. */
  private static final List<String> INSTITUTES =
      List.of(
          "総務部 東京事務所 所長",
          "観光交流局 大阪事務所 所長",
          "総務部 自治研修センター 所長",
          "生活環境部 環境創造センター 所長",
          "保健福祉部 衛生研究所 所長",
          "生活環境部 消費生活センター 所長",
          "こども未来局 女性相談支援センター 所長",
          "こども未来局 総合療育センター 所長",
          "商工労働部 産業技術センター 所長",
          "商工労働部 計量検定所 所長",
          "農林水産部 農業総合センター 所長",
          "農林水産部 林業研究センター 所長",
          "農林水産部 水産研究所 所長",
          "教育庁 県立図書館 館長",
          "教育庁 県立博物館 館長",
          "教育庁 県立美術館 館長",
          "危機管理部 消防学校 学校長",
          "病院局 県立中央病院 病院長",
          "教育庁 教育センター 所長",
          "観光交流局 空港事務所 所長");

  private static final List<String> PLACES =
      List.of(
          "曙", "若葉", "青葉", "若竹", "緑", "桜", "梅", "松", "杉", "楓", "柏", "萩", "桐", "藤", "菊", "泉", "滝",
          "峰", "谷", "原", "沢", "川上", "川下", "浜", "磯");

  private static final List<String> DIRECTIONS = List.of("", "東", "西", "南", "北", "中央", "第二");

  /** Sections without a head: the list of vacant roles must not be empty. */
  private static final int VACANT = 4;

  private static final int EVERY = 30;

  private final RandomGenerator random;
  private final Names names;
  private final Builder builder;
  private final LocalDate april;
  private final Map<String, Integer> departments = new HashMap<>();
  private final List<Integer> staffPosts = new ArrayList<>();
  private int sections;

  private Prefecture(long seed, LocalDate april) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.names = new Names(random);
    this.april = april;
    this.builder = new Builder(names, april.minusYears(YEARS - 1));
  }

  /**
   * @param april the first day of the present fiscal year; everything begins two years before
   */
  public static Population generate(long seed, LocalDate april) {
    return new Prefecture(seed, april).build();
  }

  private Population build() {
    int root = builder.office(-1, NAME, OfficeKind.ROOT);
    builder.hire(builder.post(root, GOVERNOR));
    builder.hire(builder.post(root, DEPUTY_GOVERNOR, "副知事（筆頭）", 1));
    builder.hire(builder.post(root, DEPUTY_GOVERNOR));
    departments().forEach(line -> department(root, line));
    BRANCHES.forEach(name -> branch(root, name));
    INSTITUTES.forEach(this::institute);
    while (builder.offices() < OFFICES) {
      school(departments.getOrDefault("教育庁", root));
    }
    fill();
    for (int ago = YEARS - 2; ago >= 0; ago--) {
      pass(april.minusYears(ago), AprilFirst.Extent.PAST);
    }
    var happened = Happening.in(builder, april, random);
    pass(april.plusYears(1), AprilFirst.Extent.TOP);
    return builder.build(NAME, happened);
  }

  private void pass(LocalDate day, AprilFirst.Extent extent) {
    var draw = new AprilFirst.Draw(random, names, builder.people());
    builder.apply(AprilFirst.of(day, builder.places(), builder.main(), Set.of(), extent, draw));
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
    departments.put(parts[0], department);
    builder.hire(builder.post(department, DIRECTOR_GENERAL, headOf(parts[0]), 1));
    builder.hire(builder.post(department, POLICY_DIRECTOR));
    boolean digital = parts[0].equals("企画調整部");
    String deputy = digital ? "次長（情報統計担当）" : DEPUTY_DIRECTOR_GENERAL.title();
    builder.hire(builder.post(department, DEPUTY_DIRECTOR_GENERAL, deputy, 1));
    for (String name : parts[1].split(" ")) {
      section(department, name);
    }
  }

  private static String headOf(String department) {
    if (department.endsWith("庁")) {
      return "教育長";
    }
    return department.endsWith("局") ? department + "長" : DIRECTOR_GENERAL.title();
  }

  private void section(int department, String name) {
    int section = builder.office(department, name, OfficeKind.SECTION);
    int head = builder.post(section, DIRECTOR, name.endsWith("室") ? "室長" : "課長", 1);
    sections++;
    if (sections % EVERY != 0 || sections > EVERY * VACANT) {
      builder.hire(head);
    }
    boolean digital = name.equals("デジタル変革課");
    team(section, 2 + random.nextInt(2));
    if (digital) {
      builder.hire(builder.post(section, SENIOR_STAFF, Happening.ADMINISTRATOR, 1));
    }
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
    builder.hire(builder.post(outpost, DIRECTOR, head, 1));
    if (name.endsWith("保健所")) {
      builder.post(outpost, CHIEF_EXPERT, Happening.PHYSICIAN, 1);
    }
    team(outpost, 1);
  }

  private void institute(String line) {
    String[] parts = line.split(" ");
    outpost(departments.getOrDefault(parts[0], 0), parts[1], parts[2]);
  }

  private void team(int office, int chiefs) {
    builder.hire(builder.post(office, CHIEF_EXPERT));
    builder.hire(builder.post(office, SECTION_CHIEF, SECTION_CHIEF.title(), chiefs), chiefs);
    staffPosts.add(builder.post(office, SENIOR_STAFF, SENIOR_STAFF.title(), 20));
    staffPosts.add(builder.post(office, STAFF, STAFF.title(), 30));
  }

  private void school(int above) {
    int number = builder.offices();
    String place = PLACES.get(number % PLACES.size());
    String direction = DIRECTIONS.get(number / PLACES.size() % DIRECTIONS.size());
    String kind = number % 6 == 0 ? "特別支援学校" : "高等学校";
    int school = builder.office(above, "県立" + place + direction + kind, OfficeKind.OUTPOST);
    builder.hire(builder.post(school, DIRECTOR, "校長", 1));
    builder.hire(builder.post(school, CHIEF_EXPERT, "教頭", 1));
    builder.hire(builder.post(school, SECTION_CHIEF, "事務長", 1));
    staffPosts.add(builder.post(school, SENIOR_STAFF, "主幹教諭", 20));
    staffPosts.add(builder.post(school, STAFF, "教諭", 30));
    builder.hire(builder.post(school, STAFF, STAFF.title(), 2));
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
