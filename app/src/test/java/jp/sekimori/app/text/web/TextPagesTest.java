package jp.sekimori.app.text.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.Visitor.Upload;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back for what is handed over. */
@WebTest
class TextPagesTest {
  private static final String POLICY =
      """
      第１条　この規程は、情報の取扱いを定める。
      第２条　職員は、要領に従う。
      第３条　この規程は、公布の日から施行する。
      """;

  private final Visitor visitor;

  @Autowired
  TextPagesTest(Visitor visitor) {
    this.visitor = visitor.signIn(Role.STAFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "pair"})
  void aSampleOfTwoEditionsIsShownFromEverySide(String sample) {
    String work = openSample(sample);
    for (String view :
        new String[] {"", "?show=whole", "/outline?column=old", "/lint", "/download"}) {
      assertThat(visitor.get(work + view).statusCode()).as(view).isEqualTo(200);
    }
    assertThat(visitor.get(work).body()).contains("<ins>").contains("<del>");
  }

  @Test
  void aSingleTextHasAnOutlineAndFindingsButNoComparison() {
    String work = openSample("text");
    var first = visitor.get(work);
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(Visitor.target(first)).isEqualTo(work + "/outline");
    assertThat(visitor.get(work + "/lint").statusCode()).isEqualTo(200);
    assertThat(visitor.get(work + "/download").statusCode()).isEqualTo(404);
    assertThat(visitor.get(work + downloadOf("docx")).statusCode()).isEqualTo(404);
  }

  @Test
  void aFilterShowsItsKindsAlone() {
    String body = visitor.get(openSample("pair") + "?kind=added").body();
    assertThat(body).contains("tag-added").doesNotContain("class=\"tag tag-reworded\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?kind=nonsense", "?page=x", "/lint?severity=x", "/outline?column=x"})
  void aFilterThatDoesNotExistIsABadRequest(String query) {
    var response = visitor.get(openSample("pair") + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("要求を受け付けられません");
  }

  @Test
  void twoTextsAreComparedAndTheirCharactersMarked() {
    var response =
        visitor.upload(
            "/texts/pair",
            Upload.text("older", "旧.txt", POLICY),
            Upload.text("newer", "新.txt", POLICY.replace("要領", "要綱")));
    String body = visitor.get(Visitor.target(response)).body();
    assertThat(body).contains("旧.txt → 新.txt").contains("<del>要領</del>").contains("<ins>要綱</ins>");
  }

  @Test
  void whatIsHandedOverIsShownAndNeverRun() {
    String text = POLICY.replace("要領", "<script>alert(1)</script>要領");
    var response = visitor.upload("/texts/file", Upload.text("file", "<b>名前.txt", text));
    String body = visitor.get(Visitor.target(response) + "/outline").body();
    assertThat(body)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;b&gt;名前")
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE"})
  void usualEncodingsAreRead(String encoding) {
    byte[] bytes =
        ("UTF-16LE".equals(encoding) ? "\uFEFF" + POLICY : POLICY)
            .getBytes(Charset.forName(encoding));
    var response = visitor.upload("/texts/file", new Upload("file", "規程.txt", bytes));
    assertThat(visitor.get(Visitor.target(response) + "/outline").body()).contains("第１条");
  }

  @Test
  void aRefusalStandsAtTheFieldItIsAbout() {
    var response =
        visitor.upload(
            "/texts/pair",
            Upload.text("older", "旧.txt", POLICY),
            new Upload("newer", "新.txt", new byte[] {0, 1, 2, 3}));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("id=\"newer-problem\"")
        .contains("aria-describedby=\"newer-hint newer-problem\"")
        .doesNotContain("id=\"older-problem\"");
  }

  @Test
  void aRefusalSaysWhatTheLibrarySays() {
    byte[] wrong = {0, 1, 2, 3};
    var said = (Opened.Unreadable) Documents.open("誤り.txt", wrong);
    var body = visitor.upload("/texts/file", new Upload("file", "誤り.txt", wrong)).body();
    assertThat(body)
        .contains(said.what().ja())
        .contains(said.where().ja())
        .contains(said.mend().ja());
  }

  @Test
  void nothingChosenIsSaidSo() {
    var response = visitor.upload("/texts/file", new Upload("file", "", new byte[0]));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("ファイルが選ばれていません");
  }

  @Test
  void aTableAmongTwoTextsIsRefusedWithTheWayToMendIt() {
    byte[] table = visitor.download(openSample("pair") + downloadOf("html")).body();
    var response =
        visitor.upload(
            "/texts/pair",
            new Upload("older", "表.html", table),
            Upload.text("newer", "新.txt", POLICY));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("このファイルは新旧対照表です");
  }

  @ParameterizedTest
  @CsvSource({
    "html, text/html;charset=UTF-8",
    "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  })
  void aDownloadIsAFileThatReadsBack(String format, String type) {
    var response = visitor.download(openSample("pair") + downloadOf(format));
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E8%A1%A8%EF%BC%BF." + format);
    assertThat(Documents.open("表." + format, response.body())).isInstanceOf(Opened.Table.class);
  }

  /** Its title 表/ holds a character that no file name may have. */
  private static String downloadOf(String format) {
    return "/table?title=%E8%A1%A8/&newerHead=%E6%96%B0&olderHead=%E6%97%A7&first=new&elide=0&format="
        + format;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/table",
        "/table?format=docx",
        "/table?format=pdf&title=a&newerHead=b&olderHead=c&first=new&elide=0",
        "/table?format=docx&title=a&newerHead=b&olderHead=c&first=new&elide=-1",
        "/table?format=docx&title=a&newerHead=b&olderHead=c&first=new&elide=x",
      })
  void anIncompleteDownloadAddressIsAnsweredWithAPage(String address) {
    var response = visitor.get(openSample("pair") + address);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("<html");
  }

  @Test
  void whatIsErasedIsGone() {
    String work = openSample("table");
    visitor.post(work + "/discard", Map.of());
    var response = visitor.get(work);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("この結果は残っていません");
  }

  private String openSample(String name) {
    return Visitor.target(visitor.post("/texts/sample", Map.of("sample", name)));
  }

  @Test
  void namesOfFilesComeWithoutTheirFolders() {
    var response = visitor.upload("/texts/file", Upload.text("file", "C:\\秘\\規程.txt", POLICY));
    assertThat(visitor.get(Visitor.target(response) + "/outline").body())
        .contains("<h1 lang=\"ja\">規程.txt</h1>");
  }

  @Test
  void aTextOfManyClausesIsShownInPages() {
    var text = new StringBuilder();
    for (int i = 1; i <= OutlineView.CLAUSES_PER_PAGE + 50; i++) {
      text.append("第").append(i).append("条　定め").append(i).append("とする。\n");
    }
    var file = new Upload("file", "長い.txt", text.toString().getBytes(StandardCharsets.UTF_8));
    String work = Visitor.target(visitor.upload("/texts/file", file));
    assertThat(visitor.get(work + "/outline").body()).contains("定め1と").contains("rel=\"next\"");
    assertThat(visitor.get(work + "/outline?page=2").body())
        .contains("定め450と")
        .contains("rel=\"prev\"");
    assertThat(visitor.get(work + "/outline?page=99").body()).contains("定め450と");
  }
}
