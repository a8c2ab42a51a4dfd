package jp.sekimori.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.sekimori.app.control.Checked;
import jp.sekimori.app.control.Coverage;
import jp.sekimori.app.control.Coverage.State;
import jp.sekimori.app.control.Extensions;
import jp.sekimori.app.control.PackCheck;
import jp.sekimori.app.control.Without.Kind;
import jp.sekimori.app.policy.Codes;
import jp.sekimori.app.policy.pack.PackSource;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.read.Problem;
import tools.jackson.core.JsonGenerator;

/** What was found in a pack, and how many clauses have a control. */
record PackReport(Checked checked) implements Report {

  static Answer check(Command.CheckPack command, Map<String, String> environment) {
    try {
      Checked checked = PackCheck.check(source(command.pack(), environment), Extensions.OURS);
      return new Answer.Told(new PackReport(checked), !checked.isSound());
    } catch (Unusable e) {
      return new Answer.Refused(e.problem());
    }
  }

  /** A folder of this name; where there is none, the pack of this name as it counts. */
  private static PackSource source(Command.Held held, Map<String, String> environment)
      throws Unusable {
    boolean isFolder = !Codes.isCode(held.pack()) || Files.exists(Path.of(held.pack()));
    return isFolder ? PackFolder.open(held.pack()) : HeldPack.open(held, environment);
  }

  private long notices() {
    return checked.findings().stream().filter(finding -> finding.fault().isNotice()).count();
  }

  private long errors() {
    return checked.findings().size() - notices();
  }

  @Override
  public void json(JsonGenerator json) {
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("error", errors());
    json.writeNumberProperty("notice", notices());
    json.writeEndObject();
    json.writeArrayPropertyStart("findings");
    for (Problem finding : checked.findings()) {
      json.writeStartObject();
      json.writeStringProperty("finding", finding.fault().id());
      json.writeStringProperty("severity", finding.fault().isNotice() ? "notice" : "error");
      json.writeStringProperty("file", finding.place().file());
      json.writeNumberProperty("line", finding.place().line());
      Json.message(json, "what", Worded.of(finding.what()));
      Json.message(json, "mend", Worded.of(finding.mend()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("editions");
    checked.coverage().forEach(coverage -> edition(json, coverage));
    json.writeEndArray();
  }

  private static void edition(JsonGenerator json, Coverage coverage) {
    json.writeStartObject();
    json.writeStringProperty("edition", coverage.edition());
    json.writeNumberProperty("controlled", coverage.count(State.CONTROLLED));
    json.writeNumberProperty("nothing-demanded", coverage.count(State.NOTHING_DEMANDED));
    for (Kind kind : Kind.values()) {
      json.writeNumberProperty(kind.code(), coverage.count(kind));
    }
    json.writeNumberProperty("above", coverage.above());
    json.writeEndObject();
  }

  @Override
  public void text(Screen screen) {
    Language language = screen.language();
    checked.findings().forEach(finding -> show(screen, finding));
    for (Coverage coverage : checked.coverage()) {
      screen.line(2, Span.plain(language.say(coverage(coverage))));
    }
    screen.line(
        0,
        Span.strong(
            language.say(
                "誤り " + errors() + " 件、お知らせ " + notices() + " 件",
                "errors: " + errors() + ", notices: " + notices())));
  }

  private static void show(Screen screen, Problem finding) {
    Language language = screen.language();
    boolean isNotice = finding.fault().isNotice();
    screen.line(
        4,
        new Span(
            Width.pad(isNotice ? language.say("知らせ", "notice") : language.say("誤り", "error"), 8),
            isNotice ? Span.Style.QUESTION : Span.Style.ERROR),
        Span.strong(finding.place().file() + ":" + finding.place().line()),
        Span.faint("  " + finding.fault().id()));
    screen.line(6, Span.plain("      " + language.say(Worded.of(finding.what()))));
    screen.line(6, Span.faint("      " + language.say(Worded.of(finding.mend()))));
  }

  private static Message coverage(Coverage coverage) {
    long controlled = coverage.count(State.CONTROLLED);
    long nothing = coverage.count(State.NOTHING_DEMANDED);
    long none = coverage.count(Kind.NONE);
    long same = coverage.count(Kind.SAME);
    long later = coverage.count(Kind.LATER);
    return new Message(
        "版 %s：統制のある条項 %d、求めることのない条項 %d、理由のある条項（要しない %d、同じ定め %d、これから %d）、その上の条項 %d"
            .formatted(
                coverage.edition(), controlled, nothing, none, same, later, coverage.above()),
        ("Edition %s: clauses with a control %d, that demand nothing %d, with a reason"
                + " (none needed %d, same as others %d, to come %d), above these %d")
            .formatted(
                coverage.edition(), controlled, nothing, none, same, later, coverage.above()));
  }
}
