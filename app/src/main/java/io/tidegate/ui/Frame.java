package io.tidegate.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page. Made by {@link Frames}; a page's record carries it and its template hands
 * it on: {@code @template.ui.frame(frame = page.frame(), body = @`…`)}.
 *
 * @param side the navigation; null on a bare page
 */
public record Frame(Heading heading, Chrome chrome, @Nullable Side side, Manner manner) {
  /**
   * What the page is called and how one came here.
   *
   * @param here what the last crumb says; the title when that is short enough
   */
  public record Heading(String title, String here, List<Crumb> crumbs) {}

  /** What every page needs, signed in or not. */
  public record Chrome(Assets assets, Look look) {}

  /**
   * The navigation and what else hangs on the person.
   *
   * @param search null when no room offers a search
   * @param bell null when no room offers one
   * @param said what was done just before, to be shown once; null for nothing
   */
  public record Side(
      Signboard.Sign sign,
      String person,
      List<Item> items,
      List<UserMenu.Entry> menu,
      @Nullable SearchBox search,
      Bell.@Nullable Ring bell,
      @Nullable String said) {}

  /**
   * One line of the navigation.
   *
   * @param count null when a number would say nothing
   * @param key the letter after {@code g}; null for none
   */
  public record Item(
      NavigationItem item, boolean current, @Nullable Count count, @Nullable String key) {}

  /** How the page uses the frame: the full width, the navigation folded away, a live dot. */
  public record Manner(boolean wide, boolean folded, boolean live) {}

  /** The title of the page and of the browser's tab. */
  public String title() {
    return heading.title();
  }

  /** The same, with a last crumb that is shorter than the title. */
  public Frame called(String here) {
    return new Frame(new Heading(heading.title(), here, heading.crumbs()), chrome, side, manner);
  }

  /** The same, using the full width: lists, calendar, run. */
  public Frame wide() {
    return new Frame(heading, chrome, side, new Manner(true, manner.folded(), manner.live()));
  }

  /** The same, with the navigation folded whatever the person remembered: the run page. */
  public Frame folded() {
    return new Frame(heading, chrome, side, new Manner(manner.wide(), true, manner.live()));
  }

  /** The same, with the dot that says whether live updates arrive. */
  public Frame live() {
    return new Frame(heading, chrome, side, new Manner(manner.wide(), manner.folded(), true));
  }
}
