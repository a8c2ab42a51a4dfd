/**
 * Lists of personnel changes (人事異動), offices (組織) and staff (職員名簿): a file is read into rows, rows
 * into typed moves, moves into entries of the register. Everything wrong is named by its row;
 * nothing is entered until all is well or the bad rows are set aside by hand.
 */
@NullMarked
package jp.sekimori.app.organization.change;

import org.jspecify.annotations.NullMarked;
