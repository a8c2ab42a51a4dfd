package jp.sekimori.app.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.application.ListStore.Open;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.app.site.Overview;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which applications wait for too long, and what was decided by override. */
@Component
class ApplicationOverview implements Overview {
  /** A week: then somebody is away, or has forgotten it. */
  private static final int DAYS = 7;

  private final ListStore lists;
  private final Clock clock;

  ApplicationOverview(ListStore lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Block> of(Acting acting) {
    if (!acting.rights().hasEverywhere(Right.READ_APPLICATIONS)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    Instant year =
        FiscalYear.day(FiscalYear.of(today), MonthDay.of(4, 1)).atStartOfDay(Time.ZONE).toInstant();
    Instant weekAgo = today.minusDays(DAYS).atStartOfDay(Time.ZONE).toInstant();
    Open open = lists.open(weekAgo, year);
    String submitted = "/applications?whose=all&state=submitted";
    var figures = new ArrayList<Figure>();
    figures.add(
        new Figure(
            new Message("決裁待ち", "Waiting for a decision"), open.submitted(), submitted, false));
    figures.add(
        new Figure(
            new Message(
                "うち、" + DAYS + "日を超えて決裁されていないもの", "of these for more than " + DAYS + " days"),
            open.late(),
            submitted,
            true));
    if (acting.rights().hasEverywhere(Right.READ_JOURNAL)) {
      figures.add(
          new Figure(
              new Message("理由を付けて決裁したもの（今年度）", "Overrides this fiscal year"),
              open.overrides(),
              "/applications/overrides",
              true));
    }
    return List.of(new Block(new Message("申請", "Applications"), figures));
  }
}
