package jp.sekimori.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.site.Demo;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** Files to try a demo with: the personnel changes of the 1 April after the one it begins with. */
@Component
@ConditionalOnBean(Demo.class)
public class DemoFiles {
  private final Demo demo;
  private final DemoStage stage;
  private final Loading loading;
  private final Organizations organizations;

  DemoFiles(Demo demo, DemoStage stage, Loading loading, Organizations organizations) {
    this.demo = demo;
    this.stage = stage;
    this.loading = loading;
    this.organizations = organizations;
  }

  /** A file and what it is called. */
  public record File(String name, String mediaType, byte[] content) {}

  /** The names of all there are; the town has none. */
  public List<String> names() {
    return switch (demo) {
      case PREFECTURE -> List.of("changes.csv", "changes-with-faults.csv", "changes.xlsx");
      case TOWN -> List.of();
    };
  }

  /** The file of a name; empty where there is none. */
  public Optional<File> find(String name) {
    return names().contains(name) ? Optional.of(file(name, orders())) : Optional.empty();
  }

  private static File file(String name, Orders orders) {
    return switch (name) {
      case "changes.xlsx" ->
          new File(
              name,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              workbook(orders));
      case "changes-with-faults.csv" -> new File(name, "text/csv", csv(orders.withFaults()));
      default -> new File(name, "text/csv", csv(orders));
    };
  }

  /** As offices write it, and as some of them can read nothing else. */
  private static byte[] csv(Orders orders) {
    return orders.csv().cp932().orElseThrow();
  }

  private Orders orders() {
    OrganizationId id = organizations.ids().getFirst();
    LocalDate april = stage.april(loading.since(id));
    return Orders.of(stage.population(april), april.plusYears(1));
  }

  private static byte[] workbook(Orders orders) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("人事異動");
      sheet.createRow(0).createCell(0).setCellValue(orders.title());
      for (int i = 0; i < orders.rows().size(); i++) {
        Row row = sheet.createRow(i + 1);
        List<String> cells = orders.rows().get(i);
        for (int j = 0; j < cells.size(); j++) {
          row.createCell(j).setCellValue(cells.get(j));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
