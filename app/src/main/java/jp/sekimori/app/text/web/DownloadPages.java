package jp.sekimori.app.text.web;

import java.io.IOException;
import jp.sekimori.app.text.Shelf;
import jp.sekimori.app.text.Work;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Comparison tables as files. */
@Controller
class DownloadPages {
  private final Shelf shelf;

  DownloadPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/texts/{id}/table")
  Object table(@PathVariable String id, TableOrder order) throws IOException {
    if (!(shelf.find(id).orElse(null) instanceof Work.Pair pair)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return order.fill(WorkHead.of(id, pair), pair);
  }
}
