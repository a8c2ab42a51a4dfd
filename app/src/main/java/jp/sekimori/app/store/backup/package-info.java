/** Everything that is stored, in one encrypted file, and back. */
@NamedInterface("backup")
@NullMarked
package jp.sekimori.app.store.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
