package jp.sekimori.app.text.web;

import java.io.IOException;
import java.util.Map;
import jp.sekimori.app.text.Outcome;
import jp.sekimori.app.text.Samples;
import jp.sekimori.app.text.Shelf;
import jp.sekimori.app.text.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where texts are handed over, and put away again. */
@Controller
class StartPages {
  private final Workbench workbench;
  private final Samples samples;
  private final Shelf shelf;

  StartPages(Workbench workbench, Samples samples, Shelf shelf) {
    this.workbench = workbench;
    this.samples = samples;
    this.shelf = shelf;
  }

  @GetMapping("/texts")
  ModelAndView start() {
    return new ModelAndView("text/start", "model", new StartView(null));
  }

  @GetMapping("/texts/help")
  String help() {
    return "text/help";
  }

  @PostMapping("/texts/file")
  ModelAndView file(@RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    return answer(workbench.open(Uploads.handedOver(file)));
  }

  @PostMapping("/texts/pair")
  ModelAndView pair(
      @RequestParam(required = false) @Nullable MultipartFile older,
      @RequestParam(required = false) @Nullable MultipartFile newer)
      throws IOException {
    return answer(workbench.open(Uploads.handedOver(older), Uploads.handedOver(newer)));
  }

  @PostMapping("/texts/sample")
  ModelAndView sample(@RequestParam String sample) {
    return answer(
        switch (sample) {
          case "table" -> workbench.open(samples.table());
          case "pair" -> workbench.open(samples.older(), samples.newer());
          case "text" -> workbench.open(samples.newer());
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        });
  }

  @PostMapping("/texts/{id}/discard")
  String discard(@PathVariable String id) {
    shelf.discard(id);
    return "redirect:/texts";
  }

  private ModelAndView answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ready(var work) -> new ModelAndView("redirect:/texts/" + shelf.put(work));
      case Outcome.Refused refused ->
          new ModelAndView(
              "text/start",
              Map.of("model", new StartView(refused)),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }
}
