/**
 * Tables as DMN 1.5, out and in, by one fixed mapping (docs/adr/0024). What does not follow the
 * mapping is refused.
 */
@NullMarked
package jp.sekimori.rules.dmn;

import org.jspecify.annotations.NullMarked;
