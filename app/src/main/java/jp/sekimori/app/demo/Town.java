package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;

/** Tsutsumi つつみ町: 60 staff; three people hold all roles of the policy between them. */
public final class Town {
  public static final String NAME = "つつみ町";
  public static final int STAFF_COUNT = 60;

  private static final List<String> SECTIONS =
      List.of("総務課", "税務町民課", "健康福祉課", "産業建設課", "教育委員会事務局", "会計室", "議会事務局");

  private Town() {}

  public static Population generate(long seed, LocalDate since) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var builder = new Builder(new Names(random), since);
    int root = builder.office(-1, NAME, OfficeKind.ROOT);
    builder.hire(builder.post(root, Grade.GOVERNOR, "町長", 1));
    builder.hire(builder.post(root, Grade.DEPUTY_GOVERNOR, "副町長", 1));
    int[] staff = new int[SECTIONS.size()];
    for (int i = 0; i < staff.length; i++) {
      int section = builder.office(root, SECTIONS.get(i), OfficeKind.SECTION);
      builder.hire(builder.post(section, Grade.DIRECTOR, "課長", 1));
      builder.hire(builder.post(section, Grade.SECTION_CHIEF, "係長", 1));
      staff[i] = builder.post(section, Grade.STAFF, "主事", 20);
    }
    for (int i = 0; builder.people() < STAFF_COUNT; i++) {
      builder.hire(staff[i % staff.length]);
    }
    return builder.build(NAME);
  }
}
