/** How one clause names another (第３条第２項, 前項, 上記(1), 別紙１), and which clause that is. */
@NullMarked
package jp.sekimori.clauses.reference;

import org.jspecify.annotations.NullMarked;
