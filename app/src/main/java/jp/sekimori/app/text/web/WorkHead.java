package jp.sekimori.app.text.web;

import jp.sekimori.app.text.Work;

/**
 * What stands above every view of a work.
 *
 * @param pair whether there are two editions
 * @param differences how many there are between them
 * @param findings how many drafting defects were found
 */
public record WorkHead(String id, String name, boolean pair, int differences, int findings) {

  static WorkHead of(String id, Work work) {
    return new WorkHead(
        id,
        work.name(),
        work instanceof Work.Pair,
        work instanceof Work.Pair pair ? pair.comparison().differences().size() : 0,
        work.findings().size());
  }

  public String at(String view) {
    return "/texts/" + id + view;
  }
}
