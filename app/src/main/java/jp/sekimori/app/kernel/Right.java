package jp.sekimori.app.kernel;

/**
 * What the product lets somebody do. Rights follow from roles ({@link Role#rights}), never from
 * names; what an office may see of another's is a matter of scope ({@link Rights#has(Right,
 * java.util.UUID)}).
 */
public enum Right {
  /** Read policies, their editions and clauses, and search them. */
  READ_POLICIES,
  /** Read, compare and lint texts that are not kept. */
  USE_WORKBENCH,
  /** Import editions, confirm them, change their status and dates. */
  IMPORT_EDITIONS,
  /** See who did what with things and people of one's scope. */
  READ_HISTORY,
  /** See the whole journal of the organization. */
  READ_JOURNAL,
  /** Take the journal away for the stand-alone checker. */
  EXPORT_JOURNAL,
  /** See everything that was done in running the product. */
  READ_ADMINISTRATION,
  /** Find people, offices and posts. */
  READ_PEOPLE,
  /** Accounts: create, disable, reset. */
  MANAGE_ACCOUNTS,
  /** Offices, posts, people and who holds what: by import and by hand. */
  MANAGE_ORGANIZATION,
  /** Give posts roles of the product, such as its administration. */
  BIND_ROLES,
  /** See what is amiss with who is who: vacant roles, combinations to avoid. */
  READ_FINDINGS,
  /** See who leaves which office, and what is still to be settled (S6-1(12)). */
  READ_LEAVINGS,
  /** Settle what somebody who leaves an office has to give back (S6-1(12)). */
  CHECK_LEAVERS,
  /** Read the decisions that others have asked for and kept. */
  READ_DECISIONS,
  /** See ledgers beyond those of one's own offices. */
  READ_LEDGERS,
  /** Enter, change and move entries of ledgers, where one's role in the policy says so. */
  KEEP_LEDGERS,
  /** Apply for permits, and decide on applications where one's role in the policy says so. */
  APPLY,
  /** See what others of one's scope applied for, and what became of it. */
  READ_APPLICATIONS
}
