package io.tidegate.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The properties of one event of a notice, in their order. */
final class NoticeEvent {
  private final List<VObjectProperty> properties = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();

  void add(VObjectProperty property, String line) {
    properties.add(property);
    content.append(line).append('\n');
  }

  /** The event as it came, its lines unfolded. */
  String content() {
    return content.toString();
  }

  List<VObjectProperty> all(String name) {
    return properties.stream().filter(one -> name.equalsIgnoreCase(one.getName())).toList();
  }

  Optional<VObjectProperty> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The words of a property; empty when it is not there or says nothing. */
  Optional<String> text(String name) {
    return first(name).map(NoticeEvent::text).filter(text -> !text.isEmpty());
  }

  static String text(VObjectProperty property) {
    return VObjectPropertyValues.unescape(property.getValue()).strip();
  }
}
