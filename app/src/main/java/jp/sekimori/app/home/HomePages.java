package jp.sekimori.app.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page. */
@Controller
class HomePages {

  @GetMapping("/")
  String home() {
    return "home/start";
  }
}
