package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.application.Filter.Whose;
import jp.sekimori.app.control.Application;
import jp.sekimori.app.control.Part;
import jp.sekimori.app.control.Tally;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.ControlsOnClauses.Figure;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many applications of a kind wait, were permitted, refused, and have lapsed. */
@Component
class ApplicationTally implements Tally {
  private final Applications applications;

  ApplicationTally(Applications applications) {
    this.applications = applications;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Figure> of(Acting acting, Part part) {
    return part instanceof Application application
        ? Stream.of(
                figure(acting, application, Stage.SUBMITTED, new Message("決裁待ち", "Waiting")),
                figure(acting, application, Stage.PERMITTED, new Message("許可", "Permitted")),
                figure(acting, application, Stage.REFUSED, new Message("却下", "Refused")),
                figure(acting, application, Stage.LAPSED, new Message("失効", "Lapsed")))
            .toList()
        : List.of();
  }

  private Figure figure(Acting acting, Application kind, Stage stage, Message what) {
    var filter =
        new Filter(
            Whose.ALL,
            Optional.of(kind.id()),
            Optional.of(stage),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Figure(
        what,
        applications.count(acting, filter),
        "/applications?whose=all&kind=" + kind.id() + "&state=" + stage.code(),
        false);
  }
}
