package jp.sekimori.app.organization.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.clauses.text.Message;

/** Whether the offices of a list, laid over those that are known, form a tree. */
final class ChartTree {
  private final Offices offices;
  private final Faults faults;
  private final Map<UUID, Line> lines = new HashMap<>();
  private final Map<UUID, UUID> above = new HashMap<>();

  ChartTree(Offices offices, Faults faults, Map<String, Line> first, Map<String, UUID> ids) {
    this.offices = offices;
    this.faults = faults;
    for (Office office : offices.all()) {
      office.parent().ifPresent(parent -> above.put(office.id(), parent));
    }
    first.forEach(
        (code, line) -> {
          UUID id = Objects.requireNonNull(ids.get(code));
          lines.put(id, line);
          above.remove(id);
          String parent = line.text("parentCode");
          Optional.ofNullable(ids.get(Words.plain(parent)))
              .or(() -> offices.coded(parent).map(Office::id))
              .filter(_ -> !parent.isEmpty())
              .ifPresent(it -> above.put(id, it));
        });
  }

  void check() {
    lines.forEach(
        (id, line) -> {
          List<UUID> up = up(id);
          if (up.contains(id)) {
            cycle(line, up);
          }
        });
  }

  /** Those above, up to the office itself where it lies below itself. */
  private List<UUID> up(UUID id) {
    var up = new ArrayList<UUID>();
    UUID at = above.get(id);
    while (at != null && !up.contains(at)) {
      up.add(at);
      at = above.get(at);
    }
    return up;
  }

  private void cycle(Line line, List<UUID> up) {
    String path =
        line.text("name") + " → " + up.stream().map(this::name).collect(Collectors.joining(" → "));
    faults.in(
        line,
        "parentCode",
        Kind.TREE,
        new Message("所属が自分の下位に置かれています：" + path, "The office would lie below itself: " + path),
        new Message("いずれかの上位所属コードを直してください。", "Mend one of the codes of offices above."));
  }

  private String name(UUID id) {
    Line line = lines.get(id);
    return line == null ? offices.office(id).map(Office::name).orElse("") : line.text("name");
  }
}
