package jp.sekimori.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.sekimori.app.access.PasswordRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused. */
class PasswordRuleTest {
  private static final List<String> NAMES = List.of("yuki.m", "結城 宗広", "shirakawa", "白河市");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P@ssw0rd2026!",
        "Fukushima2026!",
        "fukushimaken1234",
        "qwertyuiop123",
        "1qaz2wsx3edc4rfv",
        "aaaaaaaaaaaa",
        "abababababab",
        "123456789012",
        "adminadminadmin",
        "Welcome-to-Tokyo",
        "sakura-momiji-fuji",
        "Koriyama!2023!",
        "iloveyou!!2024",
        "ふくしま2026ふくしま",
        "あいうえおかきくけこさし",
        "福島県福島県福島県福島県",
        "0123456789abcdef",
        "zaq12wsxcde3",
        "ｐａｓｓｗｏｒｄ１２３４",
        "20260401-20270331",
        "letmeinplease",
        "!!!!!!!!!!!!!!"
      })
  void whatEverybodyTriesIsRefused(String password) {
    assertThat(PasswordRule.check(password, NAMES)).contains(Fault.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"結城宗広結城宗広結城宗広", "結城です白河市です宗広です"})
  void oneIsRefusedThatIsMadeOfOnesOwnNames(String password) {
    assertThat(PasswordRule.check(password, NAMES)).contains(Fault.NAMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "夕立 の あと 川霧 うすし",
        "t7Kq-vGm2-xPz9",
        "purple otter juggles ladders",
        "灯台下 暗し もと暮らし",
        "rokuro-kubi wa kaeru zo",
        "xkqjvbzwmpft"
      })
  void whatNobodyWouldThinkOfIsTaken(String password) {
    assertThat(PasswordRule.check(password, NAMES)).isEmpty();
  }

  @Test
  void shortAndEndlessOnesAreRefused() {
    assertThat(PasswordRule.check("xkqjvbzwmpf", NAMES)).contains(Fault.SHORT);
    assertThat(PasswordRule.check("xkqjvbzwmpft".repeat(20), NAMES)).contains(Fault.LONG);
    assertThat(PasswordRule.check("😀".repeat(11), NAMES)).contains(Fault.SHORT);
  }

  /** Whoever uses a generator of passwords is not bothered. */
  @Test
  void randomOnesAreNearlyAlwaysTaken() {
    var random = new Random(1);
    int taken = 0;
    for (int i = 0; i < 2000; i++) {
      String password =
          random
              .ints(16, 0, 62)
              .mapToObj(
                  c ->
                      ""
                          + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                              .charAt(c))
              .reduce("", String::concat);
      taken += PasswordRule.check(password, NAMES).isEmpty() ? 1 : 0;
    }
    assertThat(taken).isGreaterThan(1990);
  }
}
