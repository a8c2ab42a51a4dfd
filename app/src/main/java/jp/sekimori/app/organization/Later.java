package jp.sekimori.app.organization;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for, from what never changes. */
final class Later<T extends Object> implements Supplier<T> {
  private final Supplier<T> work;
  private volatile @Nullable T done;

  Later(Supplier<T> work) {
    this.work = work;
  }

  /** Two who ask at once may both work; what they find is the same. */
  @Override
  public T get() {
    T found = done;
    if (found == null) {
      found = work.get();
      done = found;
    }
    return found;
  }
}
