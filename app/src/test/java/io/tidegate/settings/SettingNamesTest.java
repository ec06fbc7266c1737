package io.tidegate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class SettingNamesTest {
  private static final Pattern ROW = Pattern.compile("^\\| `(TIDEGATE_[A-Z_]+)` \\| (.*?) \\|");

  @Test
  void aMisspeltSettingIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(() -> SettingNames.check(List.of("PATH", "TIDEGATE_SMTP_HOTS")))
        .isInstanceOfSatisfying(
            UnknownSetting.class,
            unknown -> assertThat(unknown.remedy()).startsWith("Did you mean TIDEGATE_SMTP_HOST?"))
        .hasMessage("There is no setting TIDEGATE_SMTP_HOTS.");
  }

  @Test
  void knownSettingsAndThoseOfOthersPass() {
    assertThatCode(() -> SettingNames.check(List.of("HOME", "TIDEGATE_HOME")))
        .doesNotThrowAnyException();
  }

  @Test
  void theNamesAreThoseOfTheRecords() {
    assertThat(SettingNames.ALL).containsExactlyElementsOf(settings().keySet());
  }

  @Test
  void theReadmeListsEachSettingWithItsDefault() throws IOException {
    Map<String, String> table =
        Files.readAllLines(Path.of("../README.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::find)
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    assertThat(table).containsExactlyInAnyOrderEntriesOf(settings());
  }

  private static Map<String, String> settings() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("io.tidegate").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .flatMap(SettingNamesTest::of)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  private static Stream<Map.Entry<String, String>> of(Class<?> type) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    return Arrays.stream(constructor.getParameters())
        .map(setting -> Map.entry(name(prefix, setting), defaultOf(prefix, setting)));
  }

  private static String name(String prefix, Parameter setting) {
    String words = setting.getName().replaceAll("([A-Z])", "_$1");
    return (prefix.replace('.', '_') + "_" + words).toUpperCase(Locale.ROOT);
  }

  private static String defaultOf(String prefix, Parameter setting) {
    DefaultValue value = setting.getAnnotation(DefaultValue.class);
    return Optional.ofNullable(value)
        .map(stated -> stated.value()[0])
        .or(() -> configured(prefix + "." + setting.getName()))
        .map(stated -> "`" + stated + "`")
        .orElse("none");
  }

  /** What follows from another setting stands in the properties, with that one's own default. */
  private static Optional<String> configured(String property) {
    try {
      Properties properties = PropertiesLoaderUtils.loadAllProperties("application.properties");
      return Optional.ofNullable(properties.getProperty(property))
          .map(value -> value.replaceAll("\\$\\{[^:}]+:([^}]*)}", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
