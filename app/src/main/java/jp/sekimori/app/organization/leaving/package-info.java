/**
 * What is checked when somebody leaves an office (異動・退職時の確認, S6-1(12)): opened by itself from the
 * changes of who is who, settled by the manager of the office left. Modules that keep a ledger of
 * what people have offer a {@link jp.sekimori.app.organization.leaving.Ledger}.
 */
@NamedInterface("leaving")
@NullMarked
package jp.sekimori.app.organization.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
