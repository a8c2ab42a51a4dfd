package jp.sekimori.app.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.access.Entrance;
import jp.sekimori.app.access.Parts;
import jp.sekimori.app.demo.DemoFiles;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.site.Demo;
import jp.sekimori.app.site.OwnAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with one click, and files to try things with. There is none of it outside a demo. */
@Controller
@ConditionalOnBean(Demo.class)
class DemoPages {
  private final Entrance entrance;
  private final Parts parts;
  private final DemoFiles files;

  DemoPages(Entrance entrance, Parts parts, DemoFiles files) {
    this.entrance = entrance;
    this.parts = parts;
    this.files = files;
  }

  @GetMapping("/demo")
  ModelAndView start() {
    return new ModelAndView("demo/start", Map.of("model", files.names()));
  }

  @GetMapping("/demo/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file) {
    return files
        .find(file)
        .map(found -> Attachment.answer(found.name(), found.mediaType(), found.content()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Only those on the sign-in page; whoever lost his part since then is not let in. */
  @PostMapping("/demo/sign-in")
  String signIn(
      @RequestParam UUID person,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean listed = parts.all().stream().anyMatch(part -> part.person().equals(person));
    return listed && entrance.signInAs(person, request, response) instanceof Entrance.Answer.In
        ? "redirect:" + OwnAddress.orStart(to)
        : "redirect:/sign-in";
  }
}
