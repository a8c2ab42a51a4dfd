package jp.sekimori.app.organization.change.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.change.Applying;
import jp.sekimori.app.organization.change.Checked;
import jp.sekimori.app.organization.change.Checking;
import jp.sekimori.app.organization.change.Fault;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.ListImports;
import jp.sekimori.app.organization.web.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a list that was handed over. */
@Controller
class ChangeForms {
  private final ListImports imports;
  private final Checking checking;
  private final Applying applying;

  ChangeForms(ListImports imports, Checking checking, Applying applying) {
    this.imports = imports;
    this.checking = checking;
    this.applying = applying;
  }

  private Import list(UUID id) {
    return imports.find(id).orElseThrow(Addresses::missing);
  }

  private static String back(Import list, String said) {
    return "redirect:/changes/" + list.id() + (said.isEmpty() ? "" : "?said=" + said);
  }

  /**
   * @param row the row to be set aside; none for all bad rows, or for all of one kind
   * @param sure has to be said where it is more than one row
   */
  @PostMapping("/changes/{id}/aside")
  String aside(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) List<Integer> row,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean sure) {
    Import list = list(id);
    if (!list.isOpen()) {
      return back(list, "");
    }
    if (row == null && !sure) {
      return back(list, "unsure");
    }
    Checked checked = checking.check(acting, list);
    Set<Integer> wanted = row == null ? bad(checked, kind) : Set.copyOf(row);
    return back(
        list, imports.setAside(acting, list, version, wanted, checked.plan()) ? "" : "stale");
  }

  private static Set<Integer> bad(Checked checked, String kind) {
    return checked.plan().faults().stream()
        .filter(it -> kind.isEmpty() || it.kind().name().toLowerCase(Locale.ROOT).equals(kind))
        .map(Fault::row)
        .collect(Collectors.toSet());
  }

  @PostMapping("/changes/{id}/back")
  String takeBack(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") List<Integer> row) {
    Import list = list(id);
    return back(
        list,
        !list.isOpen() || imports.takeBack(acting, list, version, Set.copyOf(row)) ? "" : "stale");
  }

  /**
   * @param stamp names the state of the organization that the preview was made of
   * @param posts whether the new posts are to be made
   */
  @PostMapping("/changes/{id}/apply")
  String apply(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String stamp,
      @RequestParam(defaultValue = "false") boolean posts) {
    Import list = list(id);
    Applying.Result result = applying.apply(acting, list, new Applying.Seen(version, stamp, posts));
    return back(
        list,
        switch (result) {
          case DONE -> "";
          case STALE -> "stale";
          case CHANGED -> "changed";
          case NEW_POSTS -> "posts";
          case FAULTY -> "faulty";
        });
  }

  @PostMapping("/changes/{id}/discard")
  String discard(
      Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
    Import list = list(id);
    return imports.discard(acting, list, version) ? "redirect:/changes" : back(list, "stale");
  }

  /** Takes up the rows that were set aside of an applied list. */
  @PostMapping("/changes/{id}/rest")
  String rest(Acting acting, @PathVariable UUID id, @RequestParam UUID next) {
    Import list = list(id);
    if (list.state() != Import.State.APPLIED || imports.aside(list).isEmpty()) {
      return back(list, "");
    }
    imports.rest(acting, next, list);
    return "redirect:/changes/" + next;
  }
}
