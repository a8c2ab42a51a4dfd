package jp.sekimori.app.site;

/** Who may use a route. */
enum Access {
  /**
   * Whoever reaches the server; while nobody signs in, it listens on the loopback interface only.
   */
  ANYONE
}
