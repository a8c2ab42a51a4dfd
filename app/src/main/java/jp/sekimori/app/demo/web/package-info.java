/** The pages that a demo has besides those of the product. */
@NullMarked
package jp.sekimori.app.demo.web;

import org.jspecify.annotations.NullMarked;
