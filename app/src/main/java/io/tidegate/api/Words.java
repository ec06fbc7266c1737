package io.tidegate.api;

import java.util.Locale;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Writes the constants of an enum as words: {@code ROLL_BACK} is {@code roll-back}. */
final class Words extends JacksonAnnotationIntrospector {
  /** The word for a constant of this name. */
  static String of(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] words = new String[constants.length];
    for (int at = 0; at < constants.length; at++) {
      words[at] = of(constants[at].name());
    }
    return words;
  }
}
