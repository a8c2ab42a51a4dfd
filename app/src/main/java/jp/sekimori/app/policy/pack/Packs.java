package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The packs that there are: those that are shipped, in the place of which the organization's own
 * revisions count. Shipped ones are read once, at start; a broken one keeps it from starting.
 */
@Component
public class Packs {
  private static final String ANY = "classpath:/packs/*/" + PackFiles.MAIN;

  private final Revisions revisions;
  private final List<Pack> shipped;
  private final Map<Revisions.Key, Optional<Pack>> revised = new ConcurrentHashMap<>();

  Packs(Revisions revisions) throws IOException {
    this.revisions = revisions;
    var found = new ArrayList<Pack>();
    for (Resource main : new PathMatchingResourcePatternResolver().getResources(ANY)) {
      switch (PackReader.read(beside(main))) {
        case PackReading.Sound sound -> found.add(sound.pack());
        case PackReading.Broken broken ->
            throw new IllegalStateException(main + " is broken: " + broken.problems());
      }
    }
    shipped = List.copyOf(found);
  }

  public List<Pack> all() {
    Map<String, Revisions.Key> own = revisions.running();
    return shipped.stream()
        .map(pack -> own(pack, Optional.ofNullable(own.get(pack.code()))))
        .toList();
  }

  public Optional<Pack> find(String code) {
    return shipped(code).map(pack -> own(pack, revisions.running(code)));
  }

  /** As it is shipped, whatever the organization made of it. */
  public Optional<Pack> shipped(String code) {
    return shipped.stream().filter(pack -> pack.code().equals(code)).findFirst();
  }

  /**
   * The organization's own, where it has a revision that this program can read; one that it cannot
   * read is told by whoever looks at revisions.
   */
  private Pack own(Pack pack, Optional<Revisions.Key> revision) {
    return revision.flatMap(key -> revised.computeIfAbsent(key, this::read)).orElse(pack);
  }

  private Optional<Pack> read(Revisions.Key key) {
    return PackReader.read(revisions.tree(key)) instanceof PackReading.Sound(Pack pack)
        ? Optional.of(pack)
        : Optional.empty();
  }

  /** The pack made for a policy of this short name, whether or not such a policy is held. */
  public Optional<Pack> madeFor(String policy) {
    return all().stream().filter(pack -> pack.policy().equals(policy)).findFirst();
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
