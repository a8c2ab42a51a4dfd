/**
 * Policy text as a subject: labels and outlines read from plain lines, comparison of two editions,
 * drafting defects, and comparison tables (新旧対照表) in and out. Knows no framework.
 */
@NullMarked
package jp.sekimori.clauses;

import org.jspecify.annotations.NullMarked;
