package io.tidegate.archive;

import io.tidegate.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The migrations that this version brings along. Each start applies all of them, so they say how
 * far the database is.
 */
@Component
class Migrations {
  private static final String ALL = "classpath:db/migration/*/V*.sql";

  private final SchemaLevel level;

  Migrations() {
    try {
      level = levelOf(new PathMatchingResourcePatternResolver().getResources(ALL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far the database of this installation is. */
  SchemaLevel level() {
    return level;
  }

  /** The version of this Tidegate; run from its sources it has none. */
  String product() {
    return Objects.requireNonNullElse(
        Migrations.class.getPackage().getImplementationVersion(), "development");
  }

  private static SchemaLevel levelOf(Resource[] scripts) throws IOException {
    List<String> names = Arrays.stream(scripts).map(Migrations::inItsRoom).sorted().toList();
    String latest =
        names.stream()
            .map(name -> name.substring(name.indexOf('/') + 1).replace(".sql", ""))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Sha256 hash = new Sha256();
    names.forEach(name -> hash.add(name + "\n"));
    return new SchemaLevel(latest, names.size(), hash.hex());
  }

  private static String inItsRoom(Resource script) {
    try {
      String address = script.getURL().toString();
      int file = address.lastIndexOf('/');
      return address.substring(address.lastIndexOf('/', file - 1) + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
