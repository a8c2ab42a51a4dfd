/** The page that searches. */
@NullMarked
package jp.sekimori.app.policy.search.web;

import org.jspecify.annotations.NullMarked;
