package jp.sekimori.app.kernel;

import java.util.Optional;

/**
 * The organization whose data the present thread may see. Every transaction hands it to the
 * database, whose row-level security shows nothing of any other; without one it shows nothing at
 * all.
 */
public final class Tenant {
  private static final ScopedValue<OrganizationId> CURRENT = ScopedValue.newInstance();

  private Tenant() {}

  /** Something that is done for one organization and may fail in its own way. */
  public interface Work<T, X extends Throwable> extends ScopedValue.CallableOp<T, X> {}

  public static <T, X extends Throwable> T in(OrganizationId organization, Work<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, organization).call(work);
  }

  public static void run(OrganizationId organization, Runnable work) {
    ScopedValue.where(CURRENT, organization).run(work);
  }

  public static Optional<OrganizationId> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** The organization worked for; work that needs one and has none is a fault of ours. */
  public static OrganizationId required() {
    return current()
        .orElseThrow(() -> new IllegalStateException("No organization is being worked for"));
  }
}
