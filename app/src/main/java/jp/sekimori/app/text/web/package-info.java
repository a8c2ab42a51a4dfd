/**
 * The pages of the workbench, and what its templates are handed. Texts that are kept are shown by
 * the same views and templates, at other addresses.
 */
@NamedInterface("web")
@NullMarked
package jp.sekimori.app.text.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
