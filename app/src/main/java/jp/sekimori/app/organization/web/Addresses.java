package jp.sekimori.app.organization.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The permanent addresses of people, offices and posts, for the day that is looked at. */
public final class Addresses {
  private Addresses() {}

  public static String person(UUID id, When when) {
    return "/people/" + id + when.query();
  }

  public static String office(UUID id, When when) {
    return "/offices/" + id + when.query();
  }

  public static String post(UUID id, When when) {
    return "/posts/" + id + when.query();
  }

  /** The tree of offices. */
  public static String offices(When when) {
    return "/offices" + when.query();
  }

  public static String people(When when) {
    return "/people" + when.query();
  }

  public static String chart(When when) {
    return "/chart" + when.query();
  }

  public static String findings(When when) {
    return "/findings" + when.query();
  }

  /** What was recorded of a person, an office or a post. */
  public static String history(String kind, UUID id) {
    return "/history/" + kind + "/" + id;
  }

  /** Nothing of this address exists, or nothing that whoever asks may see. */
  public static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
