package jp.sekimori.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FieldType.Known;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.When;
import jp.sekimori.app.form.Outcome.Faulty;
import jp.sekimori.app.form.Outcome.Filled;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Words;
import org.junit.jupiter.api.Test;

/** What is kept reads as itself, and what is shown, in either language, reads as what is kept. */
class RoundTripTest {
  private static final int TRIES = 300;

  private final Desk desk = new Desk();
  private final Random random = new Random(6);

  private void goesRound(FormField field, Function<Random, String> values) {
    Form form = desk.form(field);
    Field shown = form.fields().getFirst();
    for (int i = 0; i < TRIES; i++) {
      String value = values.apply(random);
      assertThat(read(form, value)).as("kept").isEqualTo(value);
      Show show = Show.of(desk.context(), desk.regime);
      var words = show.of(shown, List.of(value)).getFirst().text();
      assertThat(read(form, words.ja())).as(words.ja()).isEqualTo(value);
      assertThat(read(form, words.en())).as(words.en()).isEqualTo(value);
    }
  }

  private void goesRound(FieldType type, Function<Random, String> values) {
    goesRound(Desk.field("a", type), values);
  }

  private String read(Form form, String typed) {
    return switch (form.read(Desk.posted("a", typed), desk.context())) {
      case Filled(Values values) -> values.one("a").orElse("");
      case Faulty faulty -> faulty.faults().toString();
    };
  }

  @Test
  void days() {
    goesRound(Plain.DATE, from -> LocalDate.ofEpochDay(from.nextLong(-35_000, 60_000)).toString());
  }

  @Test
  void momentsToTheMinute() {
    goesRound(
        Plain.TIME,
        from -> Instant.ofEpochSecond(60 * from.nextLong(-1_000_000, 60_000_000)).toString());
  }

  @Test
  void numbersWithTheirUnits() {
    goesRound(
        new Known(new FactType.Whole(-1_000_000, 1_000_000, Optional.of(new Words("年", "years")))),
        from -> Long.toString(from.nextLong(-1_000_000, 1_000_001)));
  }

  @Test
  void choicesAndClasses() {
    goesRound(Desk.choice("x", "y", "z"), from -> List.of("x", "y", "z").get(from.nextInt(3)));
    goesRound(new Known(new FactType.YesNo()), from -> from.nextBoolean() ? "yes" : "no");
    goesRound(
        Desk.field("a", new Known(new FactType.ClassOn("confidentiality"))),
        from -> "C" + from.nextInt(1, 4));
  }

  @Test
  void addressesOfBothKindsAndTheirRanges() {
    goesRound(Plain.ADDRESS, from -> v4(from));
    goesRound(Plain.ADDRESS, from -> "10." + from.nextInt(256) + ".0.0/" + from.nextInt(16, 33));
    goesRound(Plain.ADDRESS, from -> v4(from, 1) + "-" + v4(from, 201));
    goesRound(Plain.ADDRESS, RoundTripTest::v6);
  }

  private static String v4(Random from) {
    return v4(from, from.nextInt(256));
  }

  private static String v4(Random from, int first) {
    return first
        + IntStream.range(0, 3)
            .mapToObj(_ -> "." + from.nextInt(256))
            .collect(Collectors.joining());
  }

  /** As the reader of addresses writes it; that it means the same is tested with {@link #same}. */
  private static String v6(Random from) {
    String any =
        "2001:"
            + Stream.generate(
                    () -> Integer.toHexString(from.nextInt(4) == 0 ? from.nextInt(65_536) : 0))
                .limit(7)
                .collect(Collectors.joining(":"));
    return Networks.address(any) instanceof Read.Good(String value) ? same(any, value) : any;
  }

  private static String same(String one, String other) {
    assertThat(java.net.InetAddress.ofLiteral(other))
        .isEqualTo(java.net.InetAddress.ofLiteral(one));
    return other;
  }

  @Test
  void hardwareAddressesAndPorts() {
    goesRound(
        Plain.MAC,
        from ->
            IntStream.range(0, 6)
                .mapToObj(_ -> String.format("%02x", from.nextInt(256)))
                .collect(Collectors.joining(":")));
    goesRound(
        Plain.PORTS,
        from ->
            from.nextInt(1, 100)
                + ", "
                + from.nextInt(100, 1000)
                + "-"
                + from.nextInt(1000, 65_536));
  }

  @Test
  void words() {
    String letters = "亜髙﨑𠮷ｱアa９-()、。 \u00e9";
    Function<Random, String> some =
        from ->
            "始"
                + from.ints(from.nextInt(0, 40), 0, letters.codePointCount(0, letters.length()))
                    .mapToObj(i -> Character.toString(letters.codePoints().toArray()[i]))
                    .collect(Collectors.joining())
                + "終";
    goesRound(new FieldType.Text(), some);
    goesRound(new FieldType.Note(), from -> some.apply(from) + "\n\n" + some.apply(from));
  }

  @Test
  void thoseWhoAndWhatIsNamed() {
    goesRound(
        new FieldType.Person(Optional.empty()),
        from -> (from.nextBoolean() ? desk.haruko : desk.natsuo).toString());
    goesRound(Plain.OFFICE, from -> (from.nextBoolean() ? desk.tax : desk.road).toString());
    var entries = new ArrayList<String>();
    for (int i = 1; i <= 9; i++) {
      entries.add(desk.entry("機器 令和8年度 第" + i + "号", "PC-00" + i, Map.of()).id().toString());
    }
    goesRound(new FieldType.Entry("devices", When.ALWAYS), from -> entries.get(from.nextInt(9)));
  }
}
