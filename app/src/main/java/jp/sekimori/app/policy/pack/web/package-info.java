/**
 * Pages about packs: what a policy demands in our own words, and how a pack lies over an edition.
 */
@NullMarked
package jp.sekimori.app.policy.pack.web;

import org.jspecify.annotations.NullMarked;
