package jp.sekimori.app.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.check.Answering;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Devices;
import jp.sekimori.app.check.Filter;
import jp.sekimori.app.check.Opening;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.control.revise.Drafts;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Result;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.leaving.Leavings;
import jp.sekimori.app.policy.Importing;
import jp.sekimori.app.text.Samples;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Something real of the first organization for every variable in every address. Whoever adds a
 * route with another variable adds a sample here; without one the tests of all routes fail.
 * Imported where needed, and no component: programs started in a test find no visitors.
 */
class Things {
  private static final String DOWNLOAD =
      "?format=html&title=a&newerHead=b&olderHead=c&first=new&elide=0";
  private static final String TEXT = "第１条　この規程は、試験のために定める。\n第２条　用語の意義は、別に定める。\n";

  /** What a page cannot be asked without. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "/suggestions",
          "?kind=person&typed=a",
          "/texts/{id}/table",
          DOWNLOAD,
          "/policies/{policy}/{edition}/compare/{other}/table",
          DOWNLOAD,
          "/packs/{pack}/file",
          "?path=pack.yaml",
          "/history/clause",
          "?policy=sample&path=art1",
          "/api/v1/journal/consistency",
          "?older=1&newer=2");

  private final Cast cast;
  private final Visitor visitors;
  private final Accounts accounts;
  private final Importing importing;
  private final Register register;
  private final Leavings leavings;
  private final RuleChoices choices;
  private final Drafts drafts;
  private final Opening opening;
  private final Checks checks;
  private final Answering answering;
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Ledgers ledgers;
  private final Ids ids;
  private final Map<String, String> samples = new LinkedHashMap<>();

  Things(
      Cast cast,
      Visitor visitors,
      Accounts accounts,
      Importing importing,
      Register register,
      Leavings leavings,
      RuleChoices choices,
      Drafts drafts,
      Opening opening,
      Checks checks,
      Answering answering,
      JdbcClient database,
      TransactionOperations transaction,
      Ledgers ledgers,
      Ids ids) {
    this.cast = cast;
    this.visitors = visitors;
    this.accounts = accounts;
    this.importing = importing;
    this.register = register;
    this.leavings = leavings;
    this.choices = choices;
    this.drafts = drafts;
    this.opening = opening;
    this.checks = checks;
    this.answering = answering;
    this.database = database;
    this.transaction = transaction;
    this.ledgers = ledgers;
    this.ids = ids;
  }

  /** The address of something that exists. */
  synchronized String real(Route route) {
    if (samples.isEmpty()) {
      prepare();
    }
    return filled(route.pattern(), samples);
  }

  /** The address of something that nobody has. */
  synchronized String unknown(Route route) {
    real(route);
    var nothing = new LinkedHashMap<String, String>();
    samples.forEach((name, sample) -> nothing.put(name, nothingLike(sample)));
    return filled(route.pattern(), nothing);
  }

  static boolean hasVariables(Route route) {
    return route.pattern().contains("{");
  }

  private static String nothingLike(String sample) {
    if (sample.matches("\\d{1,6}")) {
      return "999999";
    }
    return sample.length() == 36 && sample.charAt(8) == '-' ? "" + UUID.randomUUID() : "nothing";
  }

  /** A sample is looked for as /beginning/{name} first, then as name. */
  private static String filled(String pattern, Map<String, String> samples) {
    String first = pattern.replaceFirst("^/([^/]*).*", "$1");
    return Pattern.compile("\\{\\*?(\\w+)}")
            .matcher(pattern.replace("/**", "/nothing.css"))
            .replaceAll(
                found ->
                    Optional.ofNullable(samples.get(first + "/" + found.group(1)))
                        .or(() -> Optional.ofNullable(samples.get(found.group(1))))
                        .orElseThrow(
                            () ->
                                new AssertionError(
                                    "No sample for " + found.group() + " of " + pattern)))
        + QUERIES.getOrDefault(pattern, "");
  }

  private void prepare() {
    var own = cast.shirakawa().own();
    Visitor staff = visitors.signIn(Role.STAFF);
    String text = Visitor.target(staff.post("/texts/sample", Map.of("sample", "pair")));
    samples.put("texts/id", text.substring(text.lastIndexOf('/') + 1));
    cast.account(cast.shirakawa(), own, Role.CISO);
    UUID ciso = Optional.ofNullable(own.people().get(Role.CISO)).orElseThrow();
    samples.put(
        "accounts/id",
        Tenant.in(cast.shirakawa().id(), () -> accounts.ofPerson(ciso).orElseThrow().id())
            .toString());
    UUID person = Optional.ofNullable(own.people().get(Role.STAFF)).orElseThrow();
    samples.put("people/id", "" + person);
    samples.put("offices/id", "" + own.id());
    samples.put("posts/id", "" + cast.acting(Role.STAFF).post().orElseThrow());
    samples.put("role", Role.SECRETARIAT.code());
    samples.put("posts/person", "" + person);
    samples.put("kind", "person");
    samples.put("history/id", "" + person);
    String history = visitors.signIn(Role.AUDITOR).get("/history/person/" + person).body();
    samples.put("records/id", found(history, "/records/([0-9a-f-]{36})"));
    samples.put("role", "manager");
    samples.put("number", "0");
    samples.put("file", "changes.csv");
    samples.put("account/key", "0123456789abcdef");
    samples.put("account/id", "" + UUID.randomUUID());
    samples.put("mail/id", "" + UUID.randomUUID());
    samples.put("leavings/id", "" + leaving(own.id()));
    String list = "" + UUID.randomUUID();
    visitors
        .signIn(Role.ADMINISTRATOR)
        .upload(
            "/changes",
            Map.of("id", list, "kind", "changes", "day", "2030-04-01"),
            Visitor.Upload.text("file", "異動.csv", "職員番号,氏名,異動の種類\n1,那須 一,退職\n"));
    samples.put("changes/id", list);
    decisions(staff);
    entry(own.id());
    check(own.id());
    applications(staff);
    tables();
    editions();
    revision();
    samples.put("rules/edition", "2023-06-05");
    samples.put("rules/other", "2023-draft");
    samples.put("rules/table", "send");
  }

  /** The organization decides by rules, and somebody keeps an answer. */
  private void decisions(Visitor staff) {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
    samples.put("act", "external-service");
    String question = "/may/external-service?terms=general&confidentiality=C2";
    String page = staff.get(question).body();
    var form = new LinkedHashMap<String, String>();
    for (String field : List.of("keep.id", "keep.digest", "keep.edition")) {
      form.put(field, found(page, "name=\"" + field + "\" value=\"([^\"]+)\""));
    }
    String kept = Visitor.target(staff.post(question, form));
    samples.put("decisions/id", kept.substring(kept.lastIndexOf('/') + 1));
  }

  /** Somebody hands a table over that is to be entered into a ledger. */
  private void tables() {
    String list = "" + UUID.randomUUID();
    var form = Map.of("id", list, "office", "" + cast.shirakawa().own().id());
    var file = Visitor.Upload.text("file", "端末.csv", "管理番号,種別\nA-1,パソコン\n");
    visitors.signIn(Role.MANAGER).upload("/ledgers/devices/imports", form, file);
    samples.put("import", list);
  }

  /** The organization makes its pack its own. */
  private void revision() {
    String pack = "fukushima";
    String path = "controls/devices.yaml";
    samples.put("pack", pack);
    samples.put("packs/number", "1");
    var acting = cast.acting(Role.SECRETARIAT);
    Tenant.run(
        cast.shirakawa().id(),
        () -> {
          String text = drafts.of(pack).tree().read(path).orElseThrow();
          drafts.edit(acting, pack, path, 0, Optional.of(text + "# 試験\n"));
          String digest = drafts.of(pack).tree().digest().hex();
          drafts.makeRevision(acting, pack, 0, digest, "試験");
        });
  }

  /** A device is looked at, and is not as it should be. */
  private void check(UUID office) {
    var devices = new Devices(cast, choices, database, transaction, ids);
    UUID device = devices.add(office, 1).getFirst();
    devices.here(opening::open);
    var manager = cast.acting(Role.MANAGER);
    Run run = devices.here(() -> checks.list(manager, Filter.ALL, 1, 0)).getFirst();
    samples.put("checks/id", "" + run.id());
    samples.put("thing", "" + device);
    var said = Map.of("present", Said.no("見当たらない", "2099-03-31"));
    devices.here(
        () -> answering.answer(manager, run, Map.of(device, new Answering.Sheet(1, said))));
    samples.put("finding", "" + devices.here(() -> checks.findings(run)).getFirst().id());
  }

  /** A device of the office, entered by its manager. */
  private void entry(UUID office) {
    Acting manager = cast.acting(Role.MANAGER);
    UUID id = ids.next();
    var device =
        new Posted(
            Map.of(
                "label", List.of("" + id),
                "kind", List.of("pc"),
                "product", List.of("携帯型パソコン"),
                "used-for", List.of("office"),
                "confidentiality", List.of("C2"),
                "encrypted", List.of("yes")));
    Tenant.run(
        cast.shirakawa().id(),
        () -> {
          var devices = ledgers.fields("devices").orElseThrow().ledger();
          if (!(ledgers.enter(manager, devices, id, office, device) instanceof Result.Done)) {
            throw new AssertionError("The device was not entered");
          }
        });
    samples.put("ledger", "devices");
    samples.put("ledgers/id", "" + id);
    samples.put("view", "" + UUID.randomUUID());
    samples.put("move", "store");
    samples.put("digest", "0".repeat(64));
  }

  /** Somebody applies: what is not filled in yet is kept as a draft. */
  private void applications(Visitor staff) {
    samples.put("application", "take-out");
    samples.put("paper", "application");
    String id = "" + UUID.randomUUID();
    staff.post("/applications/new/take-out", Map.of("id", id, "step", "draft"));
    samples.put("applications/id", id);
  }

  /** Somebody holds a post of the office, and leaves it. */
  private UUID leaving(UUID office) {
    UUID person = ids.next();
    UUID post = ids.next();
    var state = new PostState(office, "主事", Optional.empty(), Optional.empty(), 9);
    return Tenant.in(
        cast.shirakawa().id(),
        () -> {
          register.enter(
              Optional.empty(),
              List.of(
                  new Entry.NewPerson(person, "離任 太郎", "", Optional.empty()),
                  new Entry.PostIs(post, state, Period.from(Cast.BEGINNING)),
                  new Entry.Holds(person, post, HoldingKind.MAIN, Period.from(Cast.BEGINNING))));
          register.enter(
              Optional.empty(),
              List.of(new Entry.HoldsNothing(person, Period.from(Cast.BEGINNING.plusYears(1)))));
          return leavings.openOf(person).getFirst().id();
        });
  }

  private void editions() {
    samples.put("review", importing.open(TEXT + "第３条　第１版\n").toString());
    var table = new Samples().table();
    importing.imported(table.name(), table.bytes());
    Visitor secretary = visitors.signIn(Role.SECRETARIAT);
    samples.put("item", "1");
    String policy = found(secretary.get("/policies").body(), "/policies/([\\w-]+)\"");
    samples.put("policy", policy);
    samples.put("policies/id", "nothing");
    // As Importing names the two editions of a table.
    samples.put("edition", "newer");
    samples.put("other", "older");
    String edition = "/policies/" + policy + "/newer";
    samples.put("path", found(secretary.get(edition).body(), "/clauses/([^\"?#]+)"));
    for (var troupe : List.of(cast.shirakawa(), cast.nakoso())) {
      visitors.signIn(troupe, troupe.own(), Role.SECRETARIAT).post("/journal/checkpoint", Map.of());
    }
  }

  private static String found(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    if (!found.find()) {
      throw new AssertionError("No " + pattern + " in " + page);
    }
    return found.group(1);
  }
}
