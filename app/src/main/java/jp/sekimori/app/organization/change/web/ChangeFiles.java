package jp.sekimori.app.organization.change.web;

import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.change.Checking;
import jp.sekimori.app.organization.change.FaultList;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.ListImports;
import jp.sekimori.app.organization.change.ListKind;
import jp.sekimori.app.organization.change.Samples;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.sheet.CsvFile;
import jp.sekimori.app.site.Attachment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be taken away: originals, faulty rows, empty lists to be filled in. */
@Controller
class ChangeFiles {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ListImports imports;
  private final Checking checking;

  ChangeFiles(ListImports imports, Checking checking) {
    this.imports = imports;
    this.checking = checking;
  }

  private Import list(UUID id) {
    return imports.find(id).orElseThrow(Addresses::missing);
  }

  @GetMapping("/changes/{id}/original")
  ResponseEntity<byte[]> original(Acting acting, @PathVariable UUID id) {
    Import list = list(id);
    return Attachment.answer(
        list.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, imports.original(acting, list));
  }

  /** The rows with a fault as they stand in the file, with what is wrong with each. */
  @GetMapping("/changes/{id}/faults")
  ResponseEntity<byte[]> faults(Acting acting, @PathVariable UUID id) {
    Import list = list(id);
    CsvFile csv =
        list.isOpen()
            ? FaultList.of(checking.check(acting, list))
            : FaultList.of(imports.table(list), imports.aside(list));
    return Attachment.answer(
        "誤りのある行_" + list.fileName().replaceFirst("\\.\\w+$", "") + ".csv", CSV, csv.utf8());
  }

  /** A list with rows that are made up, as a model. */
  @GetMapping("/changes/sample")
  ResponseEntity<byte[]> sample(
      @RequestParam(defaultValue = "changes") String kind,
      @RequestParam(defaultValue = "csv") String format) {
    ListKind wanted = ListKind.of(kind).orElseThrow(Addresses::missing);
    return format.equals("xlsx")
        ? Attachment.answer(wanted.title().ja() + "_見本.xlsx", XLSX, Samples.xlsx(wanted))
        : Attachment.answer(wanted.title().ja() + "_見本.csv", CSV, Samples.csv(wanted).utf8());
  }
}
