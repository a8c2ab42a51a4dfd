package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 情報セキュリティ管理著 once, 情報セキュリティ管理者 nine times: one character apart. */
final class TermNear implements Rule.OfText {
  private static final int OFTEN = 3;
  private static final int SHORTEST = 5;
  private static final Pattern TERM =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ーA-Za-z&&[^〇]]{5,24}");

  /** Characters that make another word on purpose: 送信 / 受信, 新 / 旧, 第一 / 第二. */
  private static final List<String> CONTRASTS =
      List.of(
          "新旧",
          "大小中",
          "上下",
          "内外",
          "前後",
          "入出",
          "正副主",
          "受発送配",
          "甲乙丙",
          "有無",
          "長員者",
          "高低",
          "国県市町村区都府道",
          "部課室局係",
          "一二三四五六七八九十",
          "左右",
          "公私",
          "全各",
          "者物",
          "課科",
          "性化的用等",
          "官民",
          "増減",
          "開閉",
          "有無不非未",
          "書票簿表",
          "年月日",
          "保管理守",
          "先元",
          "名数",
          "春夏秋冬",
          "男女",
          "東西南北",
          "着発",
          "加減",
          "被他自",
          "始終",
          "生成");

  private record Place(Stretch stretch, int from, int to) {}

  @Override
  public About about() {
    return About.question(
        "term-near",
        "一度しか出ない語が、何度も出る語と一字だけ違う。",
        "A term that occurs once differs by one character from one that occurs often.");
  }

  @Override
  public void check(Draft draft, Report report) {
    Map<String, List<Place>> terms = new HashMap<>();
    for (Stretch stretch : draft.stretches()) {
      Matcher m = TERM.matcher(stretch.text());
      while (m.find()) {
        terms
            .computeIfAbsent(m.group(), t -> new ArrayList<>())
            .add(new Place(stretch, m.start(), m.end()));
      }
    }
    Map<String, List<String>> often = index(terms);
    terms.forEach(
        (term, places) -> {
          if (places.size() == 1) {
            near(term, often)
                .ifPresent(usual -> tell(term, usual, places.getFirst(), terms, report));
          }
        });
  }

  /** Every frequent term under each of its forms with one character left out. */
  private static Map<String, List<String>> index(Map<String, List<Place>> terms) {
    Map<String, List<String>> index = new HashMap<>();
    terms.forEach(
        (term, places) -> {
          if (places.size() >= OFTEN) {
            index.computeIfAbsent(term, t -> new ArrayList<>()).add(term);
            withoutOne(term)
                .forEach(s -> index.computeIfAbsent(s, t -> new ArrayList<>()).add(term));
          }
        });
    return index;
  }

  private static List<String> withoutOne(String term) {
    var forms = new ArrayList<String>();
    for (int i = 0; i < term.length(); i++) {
      forms.add(term.substring(0, i) + term.substring(i + 1));
    }
    return forms;
  }

  private static Optional<String> near(String term, Map<String, List<String>> often) {
    var forms = new ArrayList<>(withoutOne(term));
    forms.add(term);
    return forms.stream()
        .flatMap(form -> often.getOrDefault(form, List.of()).stream())
        .filter(usual -> isSlip(term, usual))
        .findFirst();
  }

  /** One character replaced, left out or put in, inside the word and not for the sake of sense. */
  private static boolean isSlip(String term, String usual) {
    int start = 0;
    while (start < Math.min(term.length(), usual.length())
        && term.charAt(start) == usual.charAt(start)) {
      start++;
    }
    String rest = term.substring(start);
    String usualRest = usual.substring(start);
    if (term.length() != usual.length()) {
      boolean longer = term.length() > usual.length();
      String more = longer ? rest : usualRest;
      String less = longer ? usualRest : rest;
      return start > 0
          && !less.isEmpty()
          && Math.abs(term.length() - usual.length()) == 1
          && more.substring(1).equals(less)
          && Script.isKatakana(more.charAt(0));
    }
    return !rest.isEmpty()
        && rest.substring(1).equals(usualRest.substring(1))
        && term.length() >= SHORTEST
        && start > 0
        && (rest.length() > 1 || Script.isKatakana(rest.charAt(0)))
        && !isContrast(rest.charAt(0), usualRest.charAt(0))
        && Script.isKatakana(rest.charAt(0)) == Script.isKatakana(usualRest.charAt(0));
  }

  private static boolean isContrast(char a, char b) {
    boolean letters = Script.isLatin(a) && Script.isLatin(b);
    return letters || CONTRASTS.stream().anyMatch(c -> c.indexOf(a) >= 0 && c.indexOf(b) >= 0);
  }

  private void tell(
      String term, String usual, Place place, Map<String, List<Place>> terms, Report report) {
    int times = terms.getOrDefault(usual, List.of()).size();
    report.add(
        this,
        place.stretch(),
        place.from(),
        new Message(
            "「%s」はここだけで、ほかは「%s」（%d回）です。誤字ではありませんか。".formatted(term, usual, times),
            "%s stands only here; elsewhere it is %s (%d times). A slip?"
                .formatted(term, usual, times)),
        List.of(
            Evidence.at(
                place.stretch().lineAt(place.from()),
                place.stretch().around(place.from(), place.to()))),
        null);
  }
}
