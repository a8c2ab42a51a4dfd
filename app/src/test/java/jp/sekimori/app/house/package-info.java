/** The rules of this house, as tests: each says why it is there and names its exceptions. */
@NullMarked
package jp.sekimori.app.house;

import org.jspecify.annotations.NullMarked;
