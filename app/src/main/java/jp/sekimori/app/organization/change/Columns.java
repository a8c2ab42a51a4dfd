package jp.sekimori.app.organization.change;

import static jp.sekimori.app.sheet.Column.optional;
import static jp.sekimori.app.sheet.Column.required;

import java.util.List;
import jp.sekimori.app.sheet.Column;

/** What each kind of list may have for columns, and the heads they go by in offices. */
final class Columns {
  private static final Column NUMBER =
      required("number", "職員番号", "staff number", "職員コード", "職員No.", "職員№", "職員ID", "社員番号");
  private static final Column NAME = required("name", "氏名", "name", "職員氏名", "名前", "職員名", "氏名（漢字）");
  private static final Column KANA =
      optional(
          "kana", "よみ", "reading", "ふりがな", "フリガナ", "氏名（カナ）", "氏名カナ", "カナ氏名", "かな氏名", "読み", "カナ");

  static final List<Column> CHANGES =
      List.of(
          optional("day", "発令日", "day", "発令年月日", "発令日付", "異動日", "異動年月日", "発令"),
          NUMBER,
          NAME,
          KANA,
          required(
              "type",
              "異動の種類",
              "kind of change",
              "異動種別",
              "異動区分",
              "異動種類",
              "異動内容",
              "発令区分",
              "発令種別",
              "発令内容",
              "異動事由",
              "区分",
              "種別"),
          optional(
              "officeCode",
              "新所属コード",
              "code of the new office",
              "異動後所属コード",
              "所属コード",
              "新所属CD",
              "所属CD"),
          optional(
              "department", "新部局", "new department", "新部局名", "新部", "異動後部局", "異動後部局名", "部局", "部局名"),
          optional(
              "office", "新所属", "new office", "新所属名", "新課", "新課室", "異動後所属", "異動後所属名", "所属", "所属名"),
          optional(
              "post", "新職名", "new post", "新職", "新役職", "新補職名", "異動後職名", "異動後職", "職名", "補職名", "役職"),
          optional("grade", "新職位", "new grade", "異動後職位", "職位"),
          optional(
              "oldCode",
              "旧所属コード",
              "code of the old office",
              "異動前所属コード",
              "現所属コード",
              "旧所属CD",
              "現所属CD"),
          optional(
              "oldDepartment", "旧部局", "old department", "旧部局名", "旧部", "異動前部局", "異動前部局名", "現部局"),
          optional(
              "oldOffice",
              "旧所属",
              "old office",
              "旧所属名",
              "旧課",
              "旧課室",
              "異動前所属",
              "異動前所属名",
              "現所属",
              "現所属名"),
          optional(
              "oldPost",
              "旧職名",
              "old post",
              "旧職",
              "旧役職",
              "旧補職名",
              "異動前職名",
              "異動前職",
              "現職名",
              "現職",
              "前職"),
          optional("end", "終了日", "last day", "終了年月日", "満了日", "期間満了日", "任期満了日", "終期", "期限"),
          optional("note", "備考", "note", "摘要", "事由", "理由"));

  static final List<Column> OFFICES =
      List.of(
          required("code", "所属コード", "code", "組織コード", "部署コード", "所属CD", "コード"),
          required("name", "所属名", "name", "所属", "組織名", "部署名", "所属名称", "名称"),
          optional("kind", "種類", "kind", "所属の種類", "組織の種類", "組織区分", "所属区分", "種別"),
          optional(
              "parentCode",
              "上位所属コード",
              "code of the office above",
              "上位組織コード",
              "上位コード",
              "親所属コード",
              "親コード",
              "上位所属CD"),
          optional("post", "職名", "post", "職", "補職名", "役職", "役職名"),
          optional("grade", "職位", "grade"),
          optional("seats", "定数", "seats", "定員", "職員定数", "人数"),
          optional("fate", "改廃", "new or closed", "改廃区分", "異動区分", "新設・廃止", "区分"));

  static final List<Column> STAFF =
      List.of(
          NUMBER,
          NAME,
          KANA,
          optional("officeCode", "所属コード", "code of the office", "組織コード", "部署コード", "所属CD"),
          optional("department", "部局", "department", "部局名", "部"),
          optional("office", "所属", "office", "所属名", "課", "課室", "部署", "部署名", "勤務先"),
          required("post", "職名", "post", "職", "補職名", "役職", "役職名"),
          optional("grade", "職位", "grade"),
          optional("type", "本務・兼務", "main or concurrent", "本務兼務区分", "本兼区分", "兼務区分", "区分"),
          optional("sideCode", "兼務所属コード", "code of the concurrent office", "兼務先所属コード", "兼務先コード"),
          optional("sideOffice", "兼務所属", "concurrent office", "兼務先", "兼務先所属", "兼務所属名"),
          optional("sidePost", "兼務職名", "concurrent post", "兼務職", "兼務先職名"),
          optional("end", "任期満了日", "last day", "終了日", "任期", "満了日"));

  private Columns() {}
}
