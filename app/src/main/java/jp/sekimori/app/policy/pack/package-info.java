/**
 * Packs (規程パック): what is known of a policy before anything is imported, its clauses by ids that
 * never change, and how they lie over the editions that are held. The format of a pack's files is
 * laid down in packs/README.md.
 */
@NamedInterface("pack")
@NullMarked
package jp.sekimori.app.policy.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
