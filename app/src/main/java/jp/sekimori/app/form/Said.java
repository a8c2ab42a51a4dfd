package jp.sekimori.app.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.clauses.text.Message;

/** What is wrong with fields, in words. */
final class Said {
  private Said() {}

  static Fault of(Field field, Read.Bad bad) {
    return new Fault(field.id(), bad.what(), bad.mend());
  }

  private static Fault of(Field field, String ja, String en, String mendJa, String mendEn) {
    return new Fault(field.id(), new Message(ja, en), new Message(mendJa, mendEn));
  }

  /** The same, beginning with the field: they are read in a list at the top of a page, too. */
  static List<Fault> naming(Field field, List<Fault> faults) {
    return faults.stream().map(fault -> naming(field, fault)).toList();
  }

  private static Fault naming(Field field, Fault fault) {
    Message what = fault.what();
    boolean names = what.ja().contains(ja(field));
    String of = what.ja().startsWith("「") ? "の" : "：";
    return names
        ? fault
        : new Fault(
            fault.field(),
            new Message(ja(field) + of + what.ja(), en(field) + ": " + what.en()),
            fault.mend());
  }

  static Fault empty(Field field) {
    if (field.isTick()) {
      return of(
          field,
          ja(field) + "に印がありません。",
          en(field) + " is not ticked.",
          "済んでから印を付けてください。済むまで先へ進めません。",
          "Tick it once it is done; nothing goes on before.");
    }
    boolean written =
        switch (field.kind()) {
          case TEXT, NOTE, NUMBER, DATE, TIME, ADDRESS, MAC, PORTS, URL, CLAUSE, CORPORATE_NUMBER ->
              true;
          case YES_NO, CHOICE, CLASS, PERSON, OFFICE, ENTRY, FILE -> false;
        };
    return of(
        field,
        ja(field) + "がありません。",
        en(field) + " is missing.",
        written ? "書いてください。" : "選んでください。",
        written ? "Fill it in." : "Choose it.");
  }

  /** Of a cell in which nothing stands. */
  static Fault blank(Field field) {
    return field.options().isEmpty()
        ? new Fault(field.id(), empty(field).what(), new Message("書いてください。", "Fill it in."))
        : new Fault(
            field.id(),
            empty(field).what(),
            new Message(
                "次のいずれかを書いてください："
                    + field.options().stream()
                        .map(option -> option.label().ja())
                        .collect(Collectors.joining("、")),
                "Write one of: "
                    + field.options().stream()
                        .map(option -> option.label().en())
                        .collect(Collectors.joining(", "))));
  }

  static Fault several(Field field, int given) {
    return of(
        field,
        ja(field) + "が" + given + "つあります。",
        en(field) + " has " + given + " values.",
        "一つだけにしてください。",
        "Give one only.");
  }

  static Fault tooFew(Field field, int given) {
    return of(
        field,
        ja(field) + "が" + given + "つしかありません。",
        en(field) + " has only " + given + ".",
        "少なくとも" + field.atLeast() + "つ書いてください。",
        "Give at least " + field.atLeast() + ".");
  }

  static Fault twice(Field field, String label) {
    return of(
        field,
        "「" + label + "」が二度書かれています。",
        "“" + label + "” is given twice.",
        "一つを除いてください。",
        "Take one away.");
  }

  static Fault notAsked(Field field) {
    return of(
        field,
        ja(field) + "は、ほかの欄の内容から、書く必要がなくなりました。",
        en(field) + " is not asked for with what the other fields say.",
        "空にするか、ほかの欄を直してください。",
        "Empty it, or change the other fields.");
  }

  static Fault notWritten(Field field) {
    return of(
        field,
        ja(field) + "は、ほかの欄から決まります。",
        en(field) + " follows from other fields.",
        "空にしてください。",
        "Leave it empty.");
  }

  static Fault mixed(Field field, Field source) {
    return of(
        field,
        "選んだ" + ja(source) + "の間で、" + ja(field) + "が違います。",
        en(field) + " differs between those chosen as " + en(source) + ".",
        ja(field) + "が同じものだけを選び、残りは分けて申請してください。",
        "Choose those with the same, and ask for the others apart.");
  }

  static Fault unknown(Field field) {
    return of(
        field,
        ja(field) + "を、ほかの欄から決められません。",
        en(field) + " cannot be told from the other fields.",
        "ほかの欄を確かめてください。",
        "Check the other fields.");
  }

  static Fault before(Field field, Field other) {
    return of(
        field,
        ja(field) + "が、" + ja(other) + "より前になっています。",
        en(field) + " is before " + en(other) + ".",
        "どちらかを直してください。",
        "Change one of them.");
  }

  static Fault inFuture(Field field, Message now) {
    boolean moment = field.kind() == Field.Kind.TIME;
    return new Fault(
        field.id(),
        new Message(
            ja(field) + (moment ? "が、今より後の日時です。" : "が、今日より後の日です。"),
            en(field) + (moment ? " is later than now." : " is later than today.")),
        new Message(
            (moment ? "今（" : "今日（") + now.ja() + (moment ? "）以前の日時を書いてください。" : "）以前の日を書いてください。"),
            (moment ? "Write a moment up to now, " : "Write a day up to today, ")
                + now.en()
                + "."));
  }

  static Fault beforePermit(Field field, Message permit) {
    return new Fault(
        field.id(),
        new Message(
            ja(field) + "が、許可された日時（" + permit.ja() + "）より前です。",
            en(field) + " is before the permit was given, " + permit.en() + "."),
        new Message(
            "許可の後の日時を書いてください。許可の前に行ったことは、ここには記録できません。",
            "Write a moment after the permit. What was done before it cannot be recorded here."));
  }

  static Fault inPast(Field field, Message today) {
    return new Fault(
        field.id(),
        new Message(ja(field) + "が、今日より前の日です。", en(field) + " is before today."),
        new Message(
            "今日（" + today.ja() + "）以後の日を書いてください。",
            "Write a day from today, " + today.en() + ", on."));
  }

  static Fault notLater(Field field, Message standing) {
    return new Fault(
        field.id(),
        new Message(
            ja(field) + "が、今の内容（" + standing.ja() + "）より後になっていません。",
            en(field) + " is not later than what stands, " + standing.en() + "."),
        new Message(
            standing.ja() + "より後にしてください。", "Write something later than " + standing.en() + "."));
  }

  static Fault same(Field field, Field other) {
    return of(
        field,
        ja(field) + "が、" + ja(other) + "と同じ人です。",
        en(field) + " is the same person as " + en(other) + ".",
        "ほかの人にしてください。",
        "Name somebody else.");
  }

  static Fault nothingFound(Field field, String text) {
    return of(
        field,
        "「" + text + "」に当てはまる" + thing(field, true) + "が見つかりません。",
        "“" + text + "” names no " + thing(field, false) + ".",
        switch (field.kind()) {
          case PERSON -> "氏名、ふりがな、職員番号のどれかを確かめてください。";
          case OFFICE -> "所属の名称又は所属コードを確かめてください。";
          default -> "番号か名称を確かめてください。紛失・廃棄などで選べないものか、ほかの所属のものかもしれません。";
        },
        switch (field.kind()) {
          case PERSON -> "Check name, reading or staff number.";
          case OFFICE -> "Check name or code of the office.";
          default ->
              "Check number or name. It may be lost or disposed of, or that of another office.";
        });
  }

  static Fault chooseOne(Field field, String text, Lookup.Found found) {
    return new Fault(
        field.id(),
        severalMeant(field, text, found),
        new Message("下から選ぶか、詳しく書き直してください。", "Choose below, or write more of it."));
  }

  /** Where nothing can be chosen, it is said how those that may be meant are written. */
  static Fault writeOne(Field field, String text, Lookup.Found found, List<Message> labels) {
    boolean tells = labels.size() == found.values().size() && labels.size() <= SHOWN;
    String other = field.kind() == Field.Kind.PERSON ? "、又は職員番号で" : "";
    String otherEn = field.kind() == Field.Kind.PERSON ? ", or by staff number" : "";
    return new Fault(
        field.id(),
        severalMeant(field, text, found),
        tells
            ? new Message(
                "次のいずれかのように" + other + "書いてください：" + joined(labels, Message::ja, "、"),
                "Write it like one of these" + otherEn + ": " + joined(labels, Message::en, ", "))
            : new Message(
                switch (field.kind()) {
                  case PERSON -> "職員番号で書いてください。";
                  case OFFICE -> "所属コードで書いてください。";
                  default -> "番号で書いてください。";
                },
                switch (field.kind()) {
                  case PERSON -> "Write the staff number.";
                  case OFFICE -> "Write the code of the office.";
                  default -> "Write its number.";
                }));
  }

  private static final int SHOWN = 4;

  private static String joined(
      List<Message> labels, Function<Message, String> language, String comma) {
    return labels.stream().map(language).collect(Collectors.joining(comma));
  }

  private static Message severalMeant(Field field, String text, Lookup.Found those) {
    int found = those.values().size();
    boolean many = found >= Lookup.MOST;
    String counted =
        field.kind() == Field.Kind.PERSON
            ? (many ? "大勢" : found + "人") + "います。"
            : (many ? "多数" : found + "件") + "あります。";
    if (those.same()) {
      return new Message(
          "「" + text + "」という同姓同名の職員が" + counted,
          (many ? "Many people are" : found + " people are") + " called “" + text + "”.");
    }
    return new Message(
        "「" + text + "」に近い" + thing(field, true) + "が" + counted,
        many ? "Many come near “" + text + "”." : found + " come near “" + text + "”.");
  }

  static Fault notThere(Field field) {
    return of(
        field,
        ja(field) + "に選んだ" + thing(field, true) + "は、今は選べません。",
        "What is chosen as " + en(field) + " cannot be chosen now.",
        "選び直してください。",
        "Choose another.");
  }

  static Fault noFile(Field field) {
    return of(
        field,
        ja(field) + "のファイルを受け取れていません。",
        "The file for " + en(field) + " was not received.",
        "もう一度添付してください。",
        "Attach it again.");
  }

  /** Of a value that another entry of the ledger has already. */
  static Fault taken(Field field, String value, String number) {
    return of(
        field,
        ja(field) + "「" + value + "」は、" + number + "にもう使われています。",
        en(field) + " “" + value + "” is used by " + number + ".",
        "値を確かめるか、" + number + "を直してください。",
        "Check the value, or change " + number + ".");
  }

  private static String thing(Field field, boolean ja) {
    return switch (field.kind()) {
      case PERSON -> ja ? "職員" : "member of staff";
      case OFFICE -> ja ? "所属" : "office";
      default -> ja ? "もの" : "entry";
    };
  }

  private static String ja(Field field) {
    return "「" + field.label().ja() + "」";
  }

  private static String en(Field field) {
    return "“" + field.label().en() + "”";
  }
}
