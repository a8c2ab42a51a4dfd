package jp.sekimori.app.check.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing of an address exists, or nothing that whoever asks may see. */
final class Missing {
  private Missing() {}

  static ResponseStatusException page() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
