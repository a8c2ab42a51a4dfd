/** Lists that are taken in. */
@NullMarked
package jp.sekimori.app.organization.change;

import org.jspecify.annotations.NullMarked;
