package jp.sekimori.app.policy.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing of this address exists, or nothing that whoever asks may see. */
final class Missing extends ResponseStatusException {
  private static final long serialVersionUID = 1;

  Missing() {
    super(HttpStatus.NOT_FOUND);
  }
}
