package jp.sekimori.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.sekimori.app.demo.Population.Person;

/**
 * Draws names of people. Frequent surnames come often, as in life; so do people of one name, which
 * every search must cope with.
 */
final class Names {
  private final List<String[]> surnames = read("surnames.txt");
  private final List<String[]> given = read("given-names.txt");
  private final RandomGenerator random;

  Names(RandomGenerator random) {
    this.random = random;
  }

  private record Name(String written, String kana) {}

  /** Somebody new, with the staff number that follows from the number. */
  Person person(int number) {
    Name name = next();
    return new Person(number, "%06d".formatted(200_001 + number), name.written(), name.kana());
  }

  private Name next() {
    // Squaring prefers the beginning of the list, where the frequent ones stand.
    double chance = random.nextDouble();
    String[] family = surnames.get((int) (chance * chance * surnames.size()));
    String[] own = given.get(random.nextInt(given.size()));
    return new Name(family[0] + " " + own[0], family[1] + " " + own[1]);
  }

  private static List<String[]> read(String file) {
    try (InputStream in = Names.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .map(entry -> entry.split(":"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
