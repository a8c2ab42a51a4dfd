package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Role;

/**
 * A prefecture of five offices in which everything happens once: a manager who is away in July 2021
 * and has deputies, a post in which a superior acts, a vacant one, somebody without a post, and
 * somebody who moves in a year far away.
 */
public final class SmallPrefecture {
  public static final LocalDate JULY = LocalDate.of(2021, 7, 10);
  public static final LocalDate MOVE = LocalDate.of(2900, 4, 1);

  private SmallPrefecture() {}

  public static Seed.Ground of(Seed seed) {
    Seed.Ground ground = seed.found("あけぼの県");
    Period july = Period.of(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 7, 31));
    ground
        .office("あけぼの県", OfficeKind.ROOT, "")
        .office("総務部", OfficeKind.DEPARTMENT, "あけぼの県")
        .office("税務課", OfficeKind.SECTION, "総務部")
        .office("人事課", OfficeKind.SECTION, "総務部")
        .office("道路課", OfficeKind.SECTION, "総務部")
        .post("あけぼの県 監査員", Grade.CHIEF_EXPERT, 1)
        .post("総務部 部長", Grade.DIRECTOR_GENERAL, 1)
        .post("税務課 課長", Grade.DIRECTOR, 1)
        .post("税務課 主幹", Grade.CHIEF_EXPERT, 1)
        .post("税務課 主事", Grade.STAFF, 20)
        .post("人事課 課長", Grade.DIRECTOR, 1)
        .post("道路課 課長", Grade.DIRECTOR, 1)
        .person("監査 一子", "かんさ いちこ", "100001")
        .person("白石 一郎", "しらいし いちろう", "100002")
        .person("佐藤 花子", "さとう はなこ", "100003")
        .person("鈴木 次郎", "すずき じろう", "100004")
        .person("髙橋 三郎", "たかはし さぶろう", "100005")
        .person("無職 四郎", "むしょく しろう", "100006")
        .holds("監査 一子", "あけぼの県 監査員")
        .holds("白石 一郎", "総務部 部長")
        .holds("佐藤 花子", "税務課 課長")
        .holds("鈴木 次郎", "税務課 主幹")
        .holds("髙橋 三郎", "税務課 主事", HoldingKind.MAIN, Period.of(Seed.SINCE, MOVE.minusDays(1)))
        .holds("髙橋 三郎", "道路課 課長", HoldingKind.MAIN, Period.from(MOVE))
        .holds("白石 一郎", "人事課 課長", HoldingKind.ACTING, Seed.ALWAYS)
        .with(new Entry.Absent(ground.id("佐藤 花子"), "病気休暇", july))
        .with(new Entry.Absent(ground.id("髙橋 三郎"), "育児休業", july))
        .with(new Entry.Deputies(ground.id("税務課 課長"), List.of(ground.id("税務課 主幹")), Seed.ALWAYS))
        .with(
            new Entry.Appointed(
                "itl",
                ground.id("髙橋 三郎"),
                Optional.of(ground.id("税務課")),
                Optional.empty(),
                Seed.ALWAYS))
        .with(
            new Entry.Carries(ground.id("あけぼの県 監査員"), Role.AUDITOR, Optional.empty(), Seed.ALWAYS));
    return ground.enter();
  }
}
