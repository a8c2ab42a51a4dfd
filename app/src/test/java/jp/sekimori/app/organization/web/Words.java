package jp.sekimori.app.organization.web;

/** What a page says, without how it looks. */
final class Words {
  private Words() {}

  static String of(String html) {
    return html.replaceAll("(?s)<head>.*?</head>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u3000]+", " ");
  }
}
