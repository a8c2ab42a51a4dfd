package jp.sekimori.app.organization.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;

/** A personnel section that hands lists over, in an organization of its own. */
class Office {
  static final LocalDate SINCE = LocalDate.of(2025, 4, 1);

  private static final String CHART =
      """
      所属コード,所属名,種類,上位所属コード,職名,職位,定数
      1,白河県,団体,,知事,知事,1
      10,総務部,部局,1,部長,部長,1
      11,総務課,課・室,10,課長,課長,1
      11,総務課,課・室,10,主査,主査,5
      12,税務課,課・室,10,課長,課長,1
      12,税務課,課・室,10,主査,主査,5
      20,農林部,部局,1,部長,部長,1
      21,総務課,課・室,20,課長,課長,1
      """;

  private static final String STAFF =
      """
      職員番号,氏名,よみ,所属コード,職名,区分
      000101,那須 一,なす はじめ,11,課長,本務
      000102,磐城 花,いわき はな,12,課長,本務
      000103,勿来 海,なこそ うみ,11,主査,本務
      000104,棚倉 実,たなくら みのる,12,主査,本務
      000104,棚倉 実,たなくら みのる,11,主査,兼務
      000105,白河 泉,しらかわ いずみ,21,課長,本務
      """;

  final OrganizationId organization;
  private final ListImports imports;
  private final Checking checking;
  private final Applying applying;
  private final Ids ids;
  private final String code;

  Office(
      Organizations organizations,
      ListImports imports,
      Checking checking,
      Applying applying,
      Ids ids) {
    this.imports = imports;
    this.checking = checking;
    this.applying = applying;
    this.ids = ids;
    this.code = "list-" + ids.next().toString().substring(19);
    this.organization = organizations.found(code, "白河県");
  }

  /** Somebody who keeps who is who; a person whom the organization has. */
  Acting keeper(UUID person) {
    return new Acting(
        organization,
        code,
        person,
        Optional.empty(),
        Rights.of(List.of(new Rights.Grant(Role.SECRETARIAT, Optional.empty()))));
  }

  /** Lets an office of five people be there, handed over as lists. */
  void begin(Acting keeper) {
    Import chart = open(keeper, ListKind.OFFICES, CHART);
    assertThat(faults(keeper, chart)).isEmpty();
    assertThat(applied(keeper, chart)).isEqualTo(Applying.Result.DONE);
    Import staff = open(keeper, ListKind.STAFF, STAFF);
    assertThat(faults(keeper, staff)).isEmpty();
    assertThat(applied(keeper, staff)).isEqualTo(Applying.Result.DONE);
  }

  Import open(Acting keeper, ListKind kind, String csv) {
    return open(keeper, kind, csv.getBytes(StandardCharsets.UTF_8), Optional.of(SINCE));
  }

  /** Personnel changes of rows that name their days. */
  Import changes(Acting keeper, String rows, String charset) {
    String head = "発令日,職員番号,氏名,異動種別,所属コード,部局,新所属,新職名,旧所属,旧職名,終了日\n";
    byte[] bytes = (head + rows).getBytes(Charset.forName(charset));
    return open(keeper, ListKind.CHANGES, bytes, Optional.empty());
  }

  Import changes(Acting keeper, String rows) {
    return changes(keeper, rows, "UTF-8");
  }

  Import open(Acting keeper, ListKind kind, byte[] bytes, Optional<LocalDate> day) {
    UUID id = ids.next();
    return Tenant.in(
        organization,
        () -> {
          assertThat(imports.open(keeper, id, new ListImports.Handed(kind, "一覧.csv", bytes, day)))
              .isEmpty();
          return imports.find(id).orElseThrow();
        });
  }

  Checked check(Acting keeper, Import list) {
    return Tenant.in(organization, () -> checking.check(keeper, now(list)));
  }

  Import now(Import list) {
    return Tenant.in(organization, () -> imports.find(list.id()).orElseThrow());
  }

  /** Each fault as people read it: row, column, what, how to mend. */
  List<String> faults(Acting keeper, Import list) {
    return check(keeper, list).plan().faults().stream()
        .map(it -> it.row() + " " + it.column().ja() + "：" + it.what().ja() + it.mend().ja())
        .toList();
  }

  /** Says yes to what the preview shows. */
  Applying.Result applied(Acting keeper, Import list) {
    return apply(keeper, list, check(keeper, list).stamp());
  }

  Applying.Result apply(Acting keeper, Import list, String stamp) {
    return Tenant.in(
        organization,
        () -> applying.apply(keeper, list, new Applying.Seen(now(list).version(), stamp, true)));
  }

  void setAside(Acting keeper, Import list, Integer... rows) {
    Checked checked = check(keeper, list);
    Tenant.run(
        organization,
        () ->
            assertThat(
                    imports.setAside(
                        keeper, now(list), now(list).version(), Set.of(rows), checked.plan()))
                .isTrue());
  }
}
