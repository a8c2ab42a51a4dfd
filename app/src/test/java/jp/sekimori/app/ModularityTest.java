package jp.sekimori.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use of one another only what is public and declared. */
class ModularityTest {

  @Test
  void modulesKeepTheirBounds() {
    ApplicationModules.of(Sekimori.class).verify();
  }
}
