package jp.sekimori.clauses.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  @Test
  void linesEndInAnyWayAndKeepTheirNumbers() {
    Source source = Source.of("一\r\n二\r三\n\n\f五\n六\f七");
    assertThat(source.lines().stream().map(line -> line.number() + line.text()))
        .containsExactly("1一", "2二", "3三", "4", "5五", "6六", "6七");
    assertThat(source.pageStarts().stream().toArray()).containsExactly(4, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- %d -", "－%d－", "%d/4", "%d ページ", "Page %d of 4", "p. %d", "%d頁"})
  void pageNumbersAreFurnitureAndPartNoSentence(String form) {
    var text =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                page ->
                    "第"
                        + page
                        + "　端末の管\n理を"
                        + "一二三四".charAt(page - 1)
                        + "回定め\n"
                        + form.formatted(page))
            .collect(Collectors.joining("\n"));
    Pages pages = Pages.of(Source.of(text));
    assertThat(pages.furnitureLines()).hasSize(4);
    assertThat(pages.body()).hasSize(8);
    assertThat(pages.starts().cardinality()).isEqualTo(3);
  }

  @Test
  void bareNumbersAreFurnitureOnlyBesidePageBreaks() {
    assertThat(furniture("本文の一行目\n1\n\f本文の続き\n2\n\f本文の終わり\n3\n")).containsExactly("1", "2", "3");
    assertThat(furniture("本文の一行目\n1\n本文の続き\n2\n本文の終わり\n")).isEmpty();
  }

  @Test
  void runningHeadsAreFurniture() {
    assertThat(furniture("資料３\n第１　端末\n\f資料３\nの管理\n\f資料３\n２　鍵\n"))
        .containsExactly("資料３", "資料３", "資料３");
  }

  @Test
  void whatComesBackWithinPagesStays() {
    assertThat(furniture("第１　端末\n(1)　（略）\n\f(1)　（略）\n第２　鍵\n\f(1)　（略）\n第３　印\n")).isEmpty();
    assertThat(furniture("附則\n施行日は別に定める。\n附則\n施行日は別に定める。\n附則\n施行日は別に定める。\n")).isEmpty();
  }

  @Test
  void emptyLinesBetweenAllLinesAreLeftOutAndAnIndentedNeighbourStartsAPage() {
    var text = new StringBuilder();
    for (int page = 0; page < 3; page++) {
      text.append(" 頁の頭").append(page);
      for (int line = 0; line < 8; line++) {
        text.append("\n\n行").append(page).append(line);
      }
      text.append('\n');
    }
    Pages pages = Pages.of(Source.of(text.toString()));
    assertThat(pages.lines()).noneMatch(Line::isBlank);
    assertThat(pages.starts().stream().mapToObj(i -> pages.lines().get(i).text()))
        .containsExactly(" 頁の頭1", " 頁の頭2");
  }

  private static List<String> furniture(String text) {
    return Pages.of(Source.of(text)).furnitureLines().stream().map(Line::text).toList();
  }
}
