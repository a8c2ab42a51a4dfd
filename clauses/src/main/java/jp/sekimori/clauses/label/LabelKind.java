package jp.sekimori.clauses.label;

import java.util.Locale;

/**
 * The series a label belongs to. Two labels continue one another only within one kind; the width of
 * a character (１, 1) is not part of the kind, because official documents set one-digit numbers
 * full-width and longer ones half-width.
 */
public enum LabelKind {
  /** 第1部 */
  PART("部"),
  /** 第1編 */
  BOOK("編"),
  /** 第1章 */
  CHAPTER("章"),
  /** 第1節 */
  SECTION("節"),
  /** 第1款 */
  SUBSECTION("款"),
  /** 第1目 */
  DIVISION("目"),
  /** 第1条, 第8条の2 */
  ARTICLE("条"),
  /** 第１, 第 10 */
  ORDINAL,
  /** １, 10 */
  NUMBER,
  /** １．, 1. */
  DOTTED_NUMBER,
  /** (1), （１）, ⑴ */
  PAREN_NUMBER,
  /** 1), １） */
  CLOSED_NUMBER,
  /** ① */
  CIRCLED_NUMBER,
  /** ア, ｱ in the order アイウエオ */
  KATAKANA,
  /** (ア), (ｱ) */
  PAREN_KATAKANA,
  /** ア) */
  CLOSED_KATAKANA,
  /** イ, ロ, ハ in the order of the iroha */
  IROHA,
  /** (イ), (ロ) in the order of the iroha */
  PAREN_IROHA,
  /** 一, 二 */
  KANJI,
  /** （一）, ㈠ */
  PAREN_KANJI,
  /** A, Ａ */
  UPPER_LATIN,
  /** (A) */
  PAREN_UPPER_LATIN,
  /** a, ａ */
  LOWER_LATIN,
  /** (a), ⒜ */
  PAREN_LOWER_LATIN,
  /** a) */
  CLOSED_LOWER_LATIN,
  /** Ⅲ, III */
  UPPER_ROMAN,
  /** (Ⅲ) */
  PAREN_UPPER_ROMAN,
  /** ⅲ, iii */
  LOWER_ROMAN,
  /** (ⅲ), (iii) */
  PAREN_LOWER_ROMAN,
  /** 2―4―1, Ⅲ−１−６, 1.2.3 */
  COMPOUND,
  /** 附則, 付則 */
  SUPPLEMENT,
  /** 別紙１ */
  ANNEX,
  /** 別表第１ */
  APPENDED_TABLE,
  /** 様式第１号, 第１号様式 */
  FORM,
  /** No label was printed. */
  PARAGRAPH;

  private final String counter;

  LabelKind() {
    this("");
  }

  LabelKind(String counter) {
    this.counter = counter;
  }

  /** The counter that follows the number (条 in 第1条); empty where the kind has none. */
  public String counter() {
    return counter;
  }

  /** 別紙, 別表 and 様式 stand at the root of a document, beside its parts. */
  public boolean isAttachment() {
    return this == ANNEX || this == APPENDED_TABLE || this == FORM;
  }

  /** Whether the two kinds use the same signs, so that one may be taken for the other (イ, i). */
  public boolean looksLike(LabelKind other) {
    return look() == other.look();
  }

  private LabelKind look() {
    return switch (this) {
      case IROHA -> KATAKANA;
      case PAREN_IROHA -> PAREN_KATAKANA;
      case LOWER_ROMAN -> LOWER_LATIN;
      case UPPER_ROMAN -> UPPER_LATIN;
      case PAREN_LOWER_ROMAN -> PAREN_LOWER_LATIN;
      case PAREN_UPPER_ROMAN -> PAREN_UPPER_LATIN;
      default -> this;
    };
  }

  /** 部, 編, 章, 節, 款, 目 and 条, whose order is fixed by convention. */
  public boolean hasCounter() {
    return !counter.isEmpty();
  }

  /** The name used in machine-readable output: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
