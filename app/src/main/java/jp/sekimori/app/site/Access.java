package jp.sekimori.app.site;

import jp.sekimori.app.kernel.Right;

/** Who may use a route. */
sealed interface Access {
  /** Whoever reaches the server. */
  Access ANYONE = new Anyone();

  /** Whoever is signed in, whatever his rights: his own account, say. */
  Access SIGNED_IN = new SignedIn();

  /** Whoever sits at the machine of a demo; elsewhere there is no such route. */
  Access IN_DEMO = new InDemo();

  record Anyone() implements Access {}

  record SignedIn() implements Access {}

  record InDemo() implements Access {}

  /** Whoever holds this right for anything at all; the page looks at the scope. */
  record Holding(Right right) implements Access {}
}
