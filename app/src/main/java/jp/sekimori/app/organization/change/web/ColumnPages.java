package jp.sekimori.app.organization.change.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.ListImports;
import jp.sekimori.app.organization.change.ListImports.Reading;
import jp.sekimori.app.organization.change.ListKind;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.sheet.Column;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person says how a file is to be read. */
@Controller
class ColumnPages {
  private static final String PAGE = "organization/change/columns";

  private final ListImports imports;

  ColumnPages(ListImports imports) {
    this.imports = imports;
  }

  @GetMapping("/changes/{id}/columns")
  ModelAndView columns(@PathVariable UUID id) {
    Import list = open(id);
    return new ModelAndView(PAGE, "model", new ColumnsView(list, imports.table(list), false));
  }

  private Import open(UUID id) {
    return imports.find(id).filter(Import::isOpen).orElseThrow(Addresses::missing);
  }

  /**
   * @param form besides what is named, {@code column-0} and so on: the key of the column that the
   *     head of this place stands for, {@code -} for none
   */
  @PostMapping("/changes/{id}/columns")
  ModelAndView read(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "") String day,
      @RequestParam Map<String, String> form) {
    Import list = open(id);
    Optional<LocalDate> read =
        Dates.read(day) instanceof DateRead.Day(var it) ? Optional.of(it) : Optional.empty();
    if (read.isEmpty() && (!day.isBlank() || list.kind() != ListKind.CHANGES)) {
      return new ModelAndView(
          PAGE,
          Map.of("model", new ColumnsView(list, imports.table(list), true)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var table = imports.table(list);
    Optional<String> chosen = Optional.of(sheet).filter(table.sheets()::contains);
    // Heads of another sheet were not shown, so nothing was said of them.
    boolean same = chosen.filter(it -> !it.equals(table.sheet())).isEmpty();
    Map<String, Optional<String>> heads =
        same ? heads(table.heads().names(), list.kind(), form) : Map.of();
    boolean done =
        imports.read(
            acting,
            list,
            version,
            new Reading(table.sheets().size() > 1 ? chosen : list.sheet(), read, heads));
    return new ModelAndView("redirect:/changes/" + list.id() + (done ? "" : "?said=stale"));
  }

  private static Map<String, Optional<String>> heads(
      List<String> names, ListKind kind, Map<String, String> form) {
    var heads = new HashMap<String, Optional<String>>();
    for (int place = 0; place < names.size(); place++) {
      String chosen = form.get("column-" + place);
      if (chosen != null && !names.get(place).isEmpty()) {
        boolean known = kind.columns().stream().map(Column::key).anyMatch(chosen::equals);
        heads.put(names.get(place), Optional.of(known ? chosen : ""));
      }
    }
    return heads;
  }
}
