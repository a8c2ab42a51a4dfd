/**
 * Search over the clauses of stored editions and over what packs say of them. A word is found
 * wherever its characters stand, whatever their width and case and wherever blanks are; see
 * docs/adr/0012 for why there is no index behind it.
 */
@NullMarked
package jp.sekimori.app.policy.search;

import org.jspecify.annotations.NullMarked;
