package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The packs that are shipped. They are read once, at start; a broken one keeps it from starting.
 */
@Component
public class Packs {
  private static final String ANY = "classpath:/packs/*/" + PackFiles.MAIN;

  private final List<Pack> all;

  Packs() throws IOException {
    var found = new ArrayList<Pack>();
    for (Resource main : new PathMatchingResourcePatternResolver().getResources(ANY)) {
      switch (PackReader.read(beside(main))) {
        case PackReading.Sound sound -> found.add(sound.pack());
        case PackReading.Broken broken ->
            throw new IllegalStateException(main + " is broken: " + broken.problems());
      }
    }
    all = List.copyOf(found);
  }

  public List<Pack> all() {
    return all;
  }

  public Optional<Pack> find(String code) {
    return all.stream().filter(pack -> pack.code().equals(code)).findFirst();
  }

  /** The pack made for a policy of this short name, whether or not such a policy is held. */
  public Optional<Pack> madeFor(String policy) {
    return all.stream().filter(pack -> pack.policy().equals(policy)).findFirst();
  }

  private static PackFiles beside(Resource main) {
    return name -> {
      try {
        Resource file = main.createRelative(name);
        return file.exists() ? PackFiles.utf8(file.getContentAsByteArray()) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
