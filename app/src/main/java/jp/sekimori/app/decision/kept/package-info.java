/** Decisions that somebody kept (判定記録): numbered, never changed, read by those who may. */
@NamedInterface("kept")
@NullMarked
package jp.sekimori.app.decision.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
