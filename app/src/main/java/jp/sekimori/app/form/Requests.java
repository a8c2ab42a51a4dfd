package jp.sekimori.app.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.form.Attaching.Attached;
import jp.sekimori.app.kernel.Acting;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes from requests what was sent for forms: what was typed and chosen, and files. */
@Component
public class Requests {
  private final Attaching attaching;

  Requests(Attaching attaching) {
    this.attaching = attaching;
  }

  public Sent take(Acting acting, HttpServletRequest request) {
    Posted posted = Posted.of(request.getParameterMap());
    var faults = new ArrayList<Fault>();
    if (request instanceof MultipartHttpServletRequest multipart) {
      for (Map.Entry<String, List<MultipartFile>> sent : multipart.getMultiFileMap().entrySet()) {
        if (sent.getKey().startsWith(Posted.PREFIX)) {
          String field = sent.getKey().substring(Posted.PREFIX.length());
          for (MultipartFile file : sent.getValue()) {
            posted = attached(acting, field, file, posted, faults);
          }
        }
      }
    }
    return new Sent(posted, faults);
  }

  private Posted attached(
      Acting acting, String field, MultipartFile file, Posted posted, List<Fault> faults) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    if (name.isEmpty() && file.isEmpty()) {
      return posted;
    }
    return switch (attaching.attach(acting, name, content(file))) {
      case Attached.Kept(FileValue kept) -> posted.with(field, kept.text());
      case Attached.Refused refused -> {
        faults.add(new Fault(field, refused.what(), refused.mend()));
        yield posted;
      }
    };
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
