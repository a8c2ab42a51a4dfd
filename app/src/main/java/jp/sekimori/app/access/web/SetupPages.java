package jp.sekimori.app.access.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.sekimori.app.access.Founding;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.access.SetupCode;
import jp.sekimori.app.kernel.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where the first organization is founded. Afterwards there is no such page. */
@Controller
class SetupPages {
  private static final Set<String> NOT_GIVEN_BACK = Set.of("password", "again", "code", "_csrf");

  private final Founding founding;
  private final SetupCode code;

  SetupPages(Founding founding, SetupCode code) {
    this.founding = founding;
    this.code = code;
  }

  @GetMapping("/setup")
  ModelAndView form(@RequestParam(name = "code", defaultValue = "") String given) {
    requirePending();
    return page(new SetupView(given, code.is(given), Map.of(), List.of()), HttpStatus.OK);
  }

  @PostMapping("/setup")
  ModelAndView found(@RequestParam Map<String, String> fields) {
    requirePending();
    String given = fields.getOrDefault("code", "");
    if (!code.is(given)) {
      return wrong(given, fields, List.of());
    }
    List<Founding.Fault> faults = founding.first(plan(fields));
    if (faults.contains(Founding.Fault.FOUNDED_ALREADY)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return faults.isEmpty()
        ? new ModelAndView("redirect:/sign-in?done")
        : wrong(given, fields, faults);
  }

  private void requirePending() {
    if (!founding.isPending()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static Founding.Plan plan(Map<String, String> fields) {
    var roles = EnumSet.of(Role.STAFF);
    if (fields.containsKey("secretariat")) {
      roles.add(Role.SECRETARIAT);
    }
    return new Founding.Plan(
        fields.getOrDefault("organization", "").strip(),
        fields.getOrDefault("name", ""),
        fields.getOrDefault("office", ""),
        fields.getOrDefault("post", ""),
        fields.getOrDefault("person", ""),
        fields.getOrDefault("account", ""),
        roles,
        new Passwords.Typed(fields.getOrDefault("password", ""), fields.getOrDefault("again", "")));
  }

  private ModelAndView wrong(
      String given, Map<String, String> fields, List<Founding.Fault> faults) {
    var typed = new TreeMap<>(fields);
    typed.keySet().removeAll(NOT_GIVEN_BACK);
    return page(
        new SetupView(given, code.is(given), typed, faults), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView page(SetupView view, HttpStatus status) {
    return new ModelAndView("access/setup", Map.of("model", view), status);
  }
}
