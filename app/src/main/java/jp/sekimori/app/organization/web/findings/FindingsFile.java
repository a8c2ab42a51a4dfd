package jp.sekimori.app.organization.web.findings;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Finding.Named;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.site.Page;

/** The list of findings as CSV (RFC 4180, lines ended by CR LF). */
final class FindingsFile {
  private static final Charset CP932 = Charset.forName("windows-31j");

  private final FindingsView view;
  private final Page page;

  FindingsFile(FindingsView view, Page page) {
    this.view = view;
    this.page = page;
  }

  /** With a mark at the beginning, by which spreadsheets know UTF-8. */
  byte[] utf8() {
    return ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
  }

  /** As older programs read it; empty where a character has no place in it. */
  Optional<byte[]> cp932() {
    try {
      ByteBuffer bytes = CP932.newEncoder().encode(CharBuffer.wrap(text()));
      var content = new byte[bytes.remaining()];
      bytes.get(content);
      return Optional.of(content);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The characters that CP932 has no place for, each once. */
  Set<String> unwritable() {
    CharsetEncoder encoder = CP932.newEncoder();
    return text()
        .codePoints()
        .mapToObj(Character::toString)
        .filter(c -> !encoder.canEncode(c))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String text() {
    var text = new StringBuilder();
    line(
        text,
        List.of(
                "kind", "code", "office", "role", "post", "person", "number", "what", "mend",
                "state")
            .stream()
            .map(head -> page.text("findings.file." + head))
            .toList());
    view.chosen().forEach(finding -> line(text, cells(finding)));
    return text.toString();
  }

  private List<String> cells(Finding finding) {
    var state = view.snapshot().state();
    return List.of(
        page.text("findings.kind." + finding.kind().code()),
        finding.office().flatMap(it -> state.office(it.id())).map(Office::code).orElse(""),
        finding.office().map(Named::name).orElse(""),
        finding
            .role()
            .flatMap(id -> state.roles().flatMap(set -> set.find(id)))
            .map(role -> page.text(role.name()))
            .orElse(""),
        finding.posts().stream().map(Named::name).collect(Collectors.joining(" / ")),
        finding.person().map(Named::name).orElse(""),
        finding
            .person()
            .flatMap(it -> Optional.ofNullable(state.people().get(it.id())))
            .map(person -> person.staffNumber())
            .orElse(""),
        page.text(finding.what()),
        page.text(finding.mend()),
        page.text(finding.settled() ? "findings.settled" : "findings.open"));
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }
}
