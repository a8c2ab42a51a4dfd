package jp.sekimori.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Ledger entries as a prefecture's offices might write them: coined, seeded, with common and rare
 * words. One large organization (350 offices, nine entries of ten) and ten small ones (5 offices).
 */
final class EntryGenerator {
  static final int LARGE = 1;
  static final int SMALL = 7;
  private static final int SMALL_ORGANIZATIONS = 10;
  private static final int LARGE_OFFICES = 350;
  private static final int SMALL_OFFICES = 5;
  private static final int MINUTES = 6 * 365 * 24 * 60;

  private static final List<String> DIVISIONS =
      words(
          "総務 企画 財政 税務 人事 危機管理 保健福祉 高齢福祉 児童家庭 医療 環境保全 廃棄物 商工 観光 雇用 農業 畜産 水産 林業 土木 道路"
              + " 河川 港湾 砂防 建築 都市計画 下水道 会計 教育 文化財 スポーツ 議会 監査 選挙 用地 消防保安 統計 広報 国際 原子力");
  private static final List<String> SUBJECTS =
      words(
          "住民情報 台帳 受給者名簿 財務会計 文書管理 電子申請 許認可 工事設計 道路占用 河川水位 職員給与 旅費 健康診断 免許 図面 地図"
              + " 防災無線 被災者支援 納税 収納 口座振替 児童手当 生活保護 介護認定 予防接種 食品検査 水質測定 放射線量 統計調査 農地 家畜衛生"
              + " 漁業許可 森林簿 県営住宅 入札 契約 物品 公印 議案 広聴 求人 職業訓練 奨学金 試験問題 監視映像 勤怠 ホームページ 公文書館");
  private static final List<String> THINGS =
      words(
          "システム データベース サーバ 端末 ノートパソコン USBメモリ 外付けハードディスク バックアップ媒体 LTOテープ 紙台帳 ファイル共有"
              + " クラウドサービス 複合機 タブレット 携帯電話 ルータ スイッチ 無線アクセスポイント 監視カメラ ICカード 保守契約 ソフトウェア");
  private static final List<String> PLACES =
      words(
          "本庁舎 西庁舎 北庁舎 合同庁舎 出先事務所 データセンター 文書庫 サーバ室 執務室 会議室 書庫 車庫 分室 研修所 試験場 保健所"
              + " 土木事務所 農林事務所 児童相談所 美術館");
  private static final List<String> REMARKS =
      words(
          "令和3年度に更新した。 個人情報を含む。 施錠できる書庫に保管する。 年1回の棚卸しで確認済み。 業務委託先が保守する。 暗号化して保管する。"
              + " 廃棄の際は消去証明書を受け取る。 LGWAN接続系で利用する。 インターネット接続系で利用する。 持ち出しには許可が要る。"
              + " 保存期間が満了したら廃棄する。 所管替えの手続き中。 予備機を兼ねる。 共用の利用者番号がある。 遠隔地に複製を置く。"
              + " サポート期限の前に更改する。 監査で指摘を受け改善した。 特定個人情報を扱う。 県条例に基づく届出を記録する。");
  private static final List<String> RARE =
      words("罹災 裁定 鑑定 砂利 検疫 蚕糸 船員 測量 温泉 鉱業 狩猟 恩給 行旅 墓地 遺族 叙勲 公証 競輪 種苗 肥料 塗装 火薬 毒物 覚書");

  private final SplittableRandom random;
  private final List<List<UUID>> offices = new ArrayList<>();

  EntryGenerator(long seed) {
    random = new SplittableRandom(seed);
    for (int organization = 0; organization <= SMALL_ORGANIZATIONS; organization++) {
      int count = organization == 0 ? LARGE_OFFICES : SMALL_OFFICES;
      var ids = new ArrayList<UUID>();
      for (int i = 0; i < count; i++) {
        ids.add(id(i));
      }
      offices.add(ids);
    }
  }

  /** Some offices of the large organization, spread over large and small ones. */
  List<UUID> scope(int count) {
    List<UUID> all = offices.getFirst();
    var chosen = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) {
      chosen.add(all.get(i * all.size() / count));
    }
    return chosen;
  }

  Entry next(int number) {
    int organization = random.nextInt(10) > 0 ? LARGE : 2 + random.nextInt(SMALL_ORGANIZATIONS);
    List<UUID> own = offices.get(organization - 1);
    int office = (int) (own.size() * Math.pow(random.nextDouble(), 1.5));
    return new Entry(
        organization,
        id(number),
        own.get(office),
        1 + random.nextInt(8),
        state(),
        1 + skewed(3),
        LocalDate.of(2024, 4, 1).plusDays(random.nextInt(3 * 365)),
        random.nextInt(MINUTES),
        title(),
        place(),
        remark());
  }

  private int state() {
    int percent = random.nextInt(100);
    return percent < 5 ? 1 : percent < 80 ? 2 : 3;
  }

  private String title() {
    return pick(DIVISIONS)
        + "課"
        + "　"
        + (random.nextInt(200) == 0 ? pick(RARE) : pick(SUBJECTS))
        + pick(THINGS)
        + "（第"
        + (1 + random.nextInt(40))
        + "号）";
  }

  private String place() {
    return pick(PLACES) + (1 + random.nextInt(9)) + "階　情-" + random.nextInt(10_000, 100_000);
  }

  private String remark() {
    var remark = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      remark.append(pick(REMARKS));
    }
    return remark.toString();
  }

  private String pick(List<String> words) {
    return words.get(skewed(words.size()));
  }

  /** Low numbers are more frequent than high ones. */
  private int skewed(int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 1.7));
  }

  /** In the shape of a UUID of version 7, ascending with the number. */
  private UUID id(int number) {
    long time = (1_700_000_000_000L + number * 60_000L) << 16;
    long high = time | 0x7000 | random.nextInt(0x1000);
    long low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
    return new UUID(high, low);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
