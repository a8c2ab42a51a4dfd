package jp.sekimori.app.demo;

/** What an office is in the tree of offices. */
public enum OfficeKind {
  /** The whole body: 知事部局 and those beside it hang from it. */
  ROOT,
  /** 部局 at headquarters, and 教育庁 and others beside them. */
  DEPARTMENT,
  /** 課・室 at headquarters. */
  SECTION,
  /** 振興局. */
  BRANCH,
  /** 部 of a 振興局. */
  BRANCH_DEPARTMENT,
  /** 出先機関: works office, health office, school, institute. */
  OUTPOST
}
