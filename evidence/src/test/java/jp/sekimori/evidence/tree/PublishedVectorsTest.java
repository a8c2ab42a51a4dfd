package jp.sekimori.evidence.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The eight leaves that Certificate Transparency (RFC 6962) has been tested with since it began.
 */
class PublishedVectorsTest {
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final MemoryRows rows = new MemoryRows();

  @Test
  void rootsOfEverySize() {
    assertThat(rows.root()).hasToString("sha256:" + ROOTS.getFirst());
    for (int size = 1; size <= LEAVES.size(); size++) {
      rows.append(HexFormat.of().parseHex(LEAVES.get(size - 1)));
      assertThat(rows.root()).hasToString("sha256:" + ROOTS.get(size));
      assertThat(new Prover(rows, size).root()).isEqualTo(rows.root());
    }
  }

  @Test
  void inclusionProofs() {
    LEAVES.forEach(leaf -> rows.append(HexFormat.of().parseHex(leaf)));
    assertThat(new Prover(rows, 8).inclusion(0).path())
        .isEqualTo(
            hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    assertThat(new Prover(rows, 8).inclusion(5).path())
        .isEqualTo(
            hashes(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                ROOTS.get(4)));
  }

  @Test
  void consistencyProofs() {
    LEAVES.forEach(leaf -> rows.append(HexFormat.of().parseHex(leaf)));
    assertThat(new Prover(rows, 8).consistency(6).path())
        .isEqualTo(
            hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                ROOTS.get(4)));
    assertThat(new Prover(rows, 5).consistency(2).path())
        .isEqualTo(
            hashes(
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
  }

  private static List<Hash> hashes(String... hex) {
    return Stream.of(hex).map(each -> Hash.read("sha256:" + each).orThrow()).toList();
  }
}
