package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an office of a demo has: machines, media and information, with the values that ledgers of
 * the pack ask for. The same seed gives the same things.
 */
final class Stock {
  private static final List<String> BOOKS =
      List.of(
          "施設台帳",
          "許可申請書つづり",
          "補助金交付申請書つづり",
          "相談記録",
          "契約書つづり",
          "支出命令書つづり",
          "要望書つづり",
          "現地調査記録",
          "統計調査票",
          "研修受講者名簿",
          "委員名簿",
          "工事設計書",
          "入札関係書類",
          "監査資料",
          "議会答弁資料",
          "予算要求資料",
          "人事関係書類",
          "出張命令簿",
          "時間外勤務命令簿",
          "公印使用簿");

  private static final List<String> FILES =
      List.of(
          "許認可管理データ",
          "補助金管理データ",
          "相談受付データ",
          "苦情受付データ",
          "財産管理データ",
          "契約管理データ",
          "収納データ",
          "地図データ",
          "調査集計データ",
          "写真データ",
          "名簿データ",
          "予算編成データ",
          "図面データ",
          "会議資料データ");

  private static final List<String> KEPT = List.of("執務室の書庫", "鍵付き書庫", "地下書庫", "耐火金庫");
  private static final List<String> SHARED =
      List.of("共有フォルダー", "部局ファイルサーバー", "業務システム", "共有フォルダー（制限区域）");

  private final RandomGenerator random;
  private final LocalDate today;
  private final List<UUID> networks;
  private final List<UUID> systems;

  /**
   * @param networks entries of the ledger of networks: LGWAN first, then the internet
   */
  Stock(RandomGenerator random, LocalDate today, List<UUID> networks, List<UUID> systems) {
    this.random = random;
    this.today = today;
    this.networks = List.copyOf(networks);
    this.systems = List.copyOf(systems);
  }

  /**
   * @param sign by which labels of the office begin
   * @param staff who works there
   */
  List<Map<String, List<String>>> devices(String sign, List<UUID> staff) {
    List<Map<String, List<String>>> own =
        staff.stream().map(person -> computer(sign, staff.indexOf(person) + 1, person)).toList();
    int media = 10 + random.nextInt(30);
    return Stream.concat(
            own.stream(),
            IntStream.range(0, media).mapToObj(i -> medium(sign, staff.size() + i + 1, staff)))
        .toList();
  }

  private Map<String, List<String>> computer(String sign, int number, UUID holder) {
    boolean leased = random.nextInt(3) > 0;
    LocalDate since = today.minusDays(60 + random.nextInt(1500));
    boolean internet = random.nextInt(6) == 0;
    var values = new LinkedHashMap<String, List<String>>();
    put(values, "label", sign + "-" + String.format("%04d", number));
    put(values, "kind", random.nextInt(8) == 0 ? "tablet" : "pc");
    put(values, "product", "ノート型端末 " + (since.getYear() - 2018) + "型");
    put(values, "serial", serial(sign, number));
    put(values, "owned", leased ? "leased" : "bought");
    put(values, "acquired", since.toString());
    if (leased) {
      put(values, "lease-until", since.plusYears(5).minusDays(1).toString());
    }
    used(values);
    if (!networks.isEmpty()) {
      put(values, "network", networks.get(internet ? networks.size() - 1 : 0).toString());
    }
    put(values, "confidentiality", internet ? "C1" : random.nextInt(4) == 0 ? "C3" : "C2");
    put(values, "encrypted", "yes");
    put(values, "holder", holder.toString());
    put(values, "place", "執務室");
    return values;
  }

  private Map<String, List<String>> medium(String sign, int number, List<UUID> staff) {
    String kind =
        List.of("usb", "usb", "usb", "disk", "optical", "phone", "card").get(random.nextInt(7));
    var values = new LinkedHashMap<String, List<String>>();
    put(values, "label", sign + "-" + String.format("%04d", number));
    put(values, "kind", kind);
    put(values, "product", product(kind));
    put(values, "serial", serial(sign, number));
    put(values, "owned", "bought");
    put(values, "acquired", today.minusDays(30 + random.nextInt(2500)).toString());
    used(values);
    put(
        values,
        "confidentiality",
        random.nextInt(5) == 0 ? "C3" : random.nextBoolean() ? "C2" : "C1");
    put(values, "encrypted", kind.equals("optical") || random.nextInt(10) == 0 ? "no" : "yes");
    if (!staff.isEmpty() && random.nextInt(3) == 0) {
      put(values, "holder", staff.get(random.nextInt(staff.size())).toString());
    }
    put(values, "place", KEPT.get(random.nextInt(2)));
    return values;
  }

  private void used(Map<String, List<String>> values) {
    boolean forSystem = !systems.isEmpty() && random.nextInt(40) == 0;
    put(values, "used-for", forSystem ? "system" : "office");
    if (forSystem) {
      put(values, "system", systems.get(random.nextInt(systems.size())).toString());
    }
  }

  private String product(String kind) {
    return switch (kind) {
      case "usb" -> "USBメモリ " + List.of("8GB", "16GB", "32GB", "64GB").get(random.nextInt(4));
      case "disk" -> "外付けディスク " + List.of("1TB", "2TB", "4TB").get(random.nextInt(3));
      case "optical" -> "光ディスク";
      case "phone" -> "業務用携帯電話";
      default -> "メモリーカード 32GB";
    };
  }

  private String serial(String sign, int number) {
    return "SN%s%05d%03d".formatted(sign.replaceAll("[^A-Z0-9]", ""), number, random.nextInt(1000));
  }

  /** What information an office keeps, on paper and as data. */
  List<Map<String, List<String>>> assets(List<UUID> staff) {
    int count = 75 + random.nextInt(80);
    return IntStream.range(0, count).mapToObj(i -> asset(i, staff)).toList();
  }

  private Map<String, List<String>> asset(int index, List<UUID> staff) {
    boolean paper = random.nextInt(5) < 3;
    List<String> names = paper ? BOOKS : FILES;
    int year = today.getYear() - random.nextInt(8);
    boolean personal = random.nextInt(3) == 0;
    String c = personal ? "C3" : random.nextInt(3) == 0 ? "C1" : "C2";
    String a = random.nextInt(12) == 0 ? "A3" : random.nextBoolean() ? "A2" : "A1";
    int retention = List.of(1, 3, 5, 5, 10, 30).get(random.nextInt(6));
    var values = new LinkedHashMap<String, List<String>>();
    put(values, "name", names.get(index % names.size()) + "（" + label(year) + "）");
    put(values, "form", paper ? "paper" : "electronic");
    put(values, "medium", paper ? "紙" : "電子データ");
    put(values, "confidentiality", c);
    put(values, "integrity", random.nextInt(3) == 0 ? "I1" : "I2");
    put(values, "availability", a);
    put(
        values,
        "personal-data",
        personal ? random.nextInt(6) == 0 ? "specific" : "personal" : "none");
    put(values, "place", (paper ? KEPT : SHARED).get(random.nextInt(4)));
    if (!staff.isEmpty() && random.nextInt(3) > 0) {
      put(values, "keeper", staff.get(random.nextInt(staff.size())).toString());
    }
    put(values, "used-by", random.nextInt(4) == 0 ? "所属内の担当者" : "所属内");
    put(values, "retention", "" + retention);
    put(values, "keep-until", LocalDate.of(year + 1 + retention, 3, 31).toString());
    if (a.equals("A3")) {
      put(values, "restore-hours", "" + List.of(2, 4, 12, 24).get(random.nextInt(4)));
    }
    return values;
  }

  private static void put(Map<String, List<String>> values, String field, String value) {
    values.put(field, List.of(value));
  }

  /** As books are labelled. */
  private static String label(int year) {
    if (year >= 2020) {
      return "令和" + (year - 2018) + "年度";
    }
    return year == 2019 ? "令和元年度" : "平成" + (year - 1988) + "年度";
  }
}
