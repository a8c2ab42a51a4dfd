package jp.sekimori.app.organization.change.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.change.Checking;
import jp.sekimori.app.organization.change.Fault;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.ListImports;
import jp.sekimori.app.organization.web.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where lists are handed over, and each of them is looked at. */
@Controller
class ChangePages {
  private final ListImports imports;
  private final Checking checking;
  private final Ids ids;

  ChangePages(ListImports imports, Checking checking, Ids ids) {
    this.imports = imports;
    this.checking = checking;
    this.ids = ids;
  }

  @GetMapping("/changes")
  ModelAndView changes() {
    return new ModelAndView(
        "organization/change/changes", "model", view(new ChangesView.Form("changes", "")));
  }

  private ChangesView view(ChangesView.Form form) {
    return new ChangesView(
        ids.next(),
        imports.all(Import.State.OPEN),
        imports.all(Import.State.APPLIED),
        form,
        null,
        null);
  }

  @PostMapping("/changes")
  ModelAndView open(
      Acting acting,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    ChangesView again = view(new ChangesView.Form(kind, day));
    return switch (Handing.of(kind, day, file)) {
      case Handing.Wrong wrong ->
          refused(new ChangesView(id, again.open(), again.applied(), again.form(), wrong, null));
      case Handing.Good(var handed) ->
          imports
              .open(acting, id, handed)
              .map(
                  why ->
                      refused(
                          new ChangesView(
                              id, again.open(), again.applied(), again.form(), null, why)))
              .orElseGet(() -> new ModelAndView("redirect:/changes/" + id));
    };
  }

  private static ModelAndView refused(ChangesView view) {
    return new ModelAndView(
        "organization/change/changes", Map.of("model", view), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/changes/{id}")
  ModelAndView list(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String said) {
    Import list = imports.find(id).orElseThrow(Addresses::missing);
    int asked = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    if (!list.isOpen()) {
      return closed(list, asked);
    }
    return shown(acting, list, kind, asked, said);
  }

  private ModelAndView closed(Import list, int asked) {
    return new ModelAndView(
        "organization/change/closed",
        "model",
        new ClosedView(
            list,
            imports.applied(list),
            imports.aside(list),
            imports.counts(list),
            asked,
            ids.next()));
  }

  private ModelAndView shown(Acting acting, Import list, String kind, int asked, String said) {
    var checked = checking.check(acting, list);
    if (!checked.table().missing().isEmpty()) {
      return new ModelAndView("redirect:/changes/" + list.id() + "/columns");
    }
    Fault.@Nullable Kind wanted = wanted(kind).orElse(null);
    var view = new ImportView(list, checked, imports.aside(list), wanted, asked, said);
    String template = checked.preview().isPresent() ? "preview" : "faults";
    return new ModelAndView("organization/change/" + template, "model", view);
  }

  private static Optional<Fault.Kind> wanted(String kind) {
    return Arrays.stream(Fault.Kind.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst();
  }
}
