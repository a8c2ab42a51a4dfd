/** Pages of leaver's checks 異動・退職時の確認. */
@NullMarked
package jp.sekimori.app.organization.leaving.web;

import org.jspecify.annotations.NullMarked;
