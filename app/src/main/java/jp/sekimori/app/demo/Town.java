package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import jp.sekimori.app.demo.Population.Appointed;
import jp.sekimori.app.demo.Population.Carried;
import jp.sekimori.app.demo.Population.Circumstances;
import jp.sekimori.app.demo.Population.Deputies;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;

/**
 * Tsutsumi つつみ町: 60 staff; three people hold all roles of the policy between them, and one more
 * runs the product.
 */
public final class Town {
  public static final String NAME = "つつみ町";
  public static final int STAFF_COUNT = 60;

  private static final List<String> SECTIONS =
      List.of("総務課", "税務町民課", "健康福祉課", "産業建設課", "教育委員会事務局", "会計室", "議会事務局");

  private final Builder builder;
  private final LocalDate april;

  private Town(long seed, LocalDate april) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.builder = new Builder(new Names(random), april);
    this.april = april;
  }

  /**
   * @param april the first day of the present fiscal year, and of all that is known
   */
  public static Population generate(long seed, LocalDate april) {
    return new Town(seed, april).build();
  }

  private Population build() {
    int root = builder.office(-1, NAME, OfficeKind.ROOT);
    builder.hire(builder.post(root, Grade.GOVERNOR, "町長", 1));
    builder.hire(builder.post(root, Grade.DEPUTY_GOVERNOR, "副町長", 1));
    var deputies = new ArrayList<Deputies>();
    int[] chiefs = new int[SECTIONS.size()];
    int[] staff = new int[SECTIONS.size()];
    for (int i = 0; i < staff.length; i++) {
      int section = builder.office(root, SECTIONS.get(i), OfficeKind.SECTION);
      int head = builder.post(section, Grade.DIRECTOR, headOf(SECTIONS.get(i)), 1);
      builder.hire(head);
      chiefs[i] = builder.post(section, Grade.SECTION_CHIEF, "係長", 1);
      builder.hire(chiefs[i]);
      staff[i] = builder.post(section, Grade.STAFF, "主事", 20);
      deputies.add(new Deputies(head, List.of(chiefs[i]), april));
    }
    for (int i = 0; builder.people() < STAFF_COUNT; i++) {
      builder.hire(staff[i % staff.length]);
    }
    return builder.build(NAME, happening(deputies, chiefs));
  }

  private static String headOf(String section) {
    return section.endsWith("局") ? "事務局長" : section.endsWith("室") ? "室長" : "課長";
  }

  private Circumstances happening(List<Deputies> deputies, int[] chiefs) {
    int audits = SECTIONS.indexOf("議会事務局");
    int auditor = holder(chiefs[audits]);
    int technician = holder(chiefs[0]);
    return new Circumstances(
        List.of(),
        deputies,
        List.of(
            new Appointed("auditor", auditor, Optional.empty(), "", april),
            new Appointed("itl", technician, Optional.of(1), "", april),
            new Appointed("system-officer", technician, Optional.of(1), "総合行政システム", april),
            new Appointed("service-manager", technician, Optional.of(1), "電子申請サービス", april)),
        List.of(
            new Carried(chiefs[0], Role.SECRETARIAT), new Carried(chiefs[0], Role.ADMINISTRATOR)));
  }

  private int holder(int post) {
    return builder.main().entrySet().stream()
        .filter(each -> each.getValue() == post)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
