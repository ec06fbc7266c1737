package io.tidegate.policy;

import io.tidegate.kernel.Role;
import io.tidegate.ui.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that rules of several sections are made of. */
public final class Say {
  private static final Set<Role> NO_DECIDERS = Set.of(Role.REQUESTER, Role.AUDITOR);

  private static final String VOWELS = "aeiouAEIOU";

  private Say() {}

  /** {@code 1 day}, {@code 3 days}. */
  public static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> words) {
    return joined(words, " and ");
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  public static String either(List<String> words) {
    return joined(words, " or ");
  }

  /** Roles, of which any one will do: {@code a change manager or IT leadership}; in their order. */
  public static String anyOf(Collection<Role> roles) {
    return either(roles.stream().sorted().map(Say::one).toList());
  }

  private static String one(Role role) {
    String title = role.title();
    if (role == Role.IT_LEADERSHIP) {
      return title;
    }
    return (VOWELS.indexOf(title.charAt(0)) < 0 ? "a " : "an ") + title;
  }

  /** The staff's roles that may be given a say, as answers of an input. */
  public static List<Option> deciders() {
    return Arrays.stream(Role.values())
        .filter(role -> !role.ofClient() && !NO_DECIDERS.contains(role))
        .map(role -> Option.of(role.name(), capital(role.title())))
        .toList();
  }

  /** All of an enum as answers of an input. */
  public static <E extends Enum<E>> List<Option> options(E[] all, Function<E, String> title) {
    return Arrays.stream(all).map(one -> Option.of(one.name(), title.apply(one))).toList();
  }

  /** The names of those, as an input knows them. */
  public static Set<String> names(Collection<? extends Enum<?>> chosen) {
    return chosen.stream().map(Enum::name).collect(Collectors.toSet());
  }

  /** In the order in which the enum has them. */
  public static <E extends Enum<E>> List<E> sorted(Collection<E> some) {
    return some.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /** With a capital first letter. */
  public static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String joined(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int most = words.size() - 1;
    return String.join(", ", words.subList(0, most)) + last + words.get(most);
  }
}
