package jp.sekimori.app.access;

/** By what somebody whom a provider of identities vouches for is found the first time. */
public enum Matching {
  /** The staff number of a person; an account is created where there is none. */
  STAFF_NUMBER,
  /** The name of an account that an administrator has created. */
  ACCOUNT,
  /** Nothing: an administrator binds everybody by hand. */
  NONE
}
