package io.tidegate.ui;

import io.tidegate.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Builds the frame of a page, out of what the rooms offer for it. */
@Component
public class Frames {
  /**
   * The request attribute under which the access filter leaves the {@link Actor}, so that an error
   * page has its navigation too.
   */
  public static final String ACTOR = Actor.class.getName();

  private static final Frame.Manner PLAIN = new Frame.Manner(false, false, false);

  private final Assets assets;
  private final Supplier<List<NavigationItem>> items;
  private final Supplier<List<UserMenu>> menus;
  private final Supplier<Optional<Signboard>> signboard;
  private final Supplier<Optional<Looks>> looks;
  private final Supplier<Optional<SearchBox>> search;
  private final Supplier<Optional<Bell>> bell;
  private final Supplier<Optional<Courier>> courier;

  Frames(
      Assets assets,
      ObjectProvider<NavigationItem> items,
      ObjectProvider<UserMenu> menus,
      ObjectProvider<Signboard> signboard,
      ObjectProvider<Looks> looks,
      ObjectProvider<SearchBox> search,
      ObjectProvider<Bell> bell,
      ObjectProvider<Courier> courier) {
    this.assets = assets;
    this.items =
        SingletonSupplier.of(
            () -> items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList());
    this.menus = SingletonSupplier.of(() -> menus.orderedStream().toList());
    this.signboard = room(signboard);
    this.looks = room(looks);
    this.search = room(search);
    this.bell = room(bell);
    this.courier = room(courier);
  }

  /** Looked for once, when first drawn: the rooms that offer them draw frames themselves. */
  private static <T> Supplier<Optional<T>> room(ObjectProvider<T> offered) {
    return SingletonSupplier.of(() -> offered.stream().findFirst());
  }

  /**
   * The frame around a page of the product.
   *
   * @param way the crumbs before the page itself
   */
  public Frame of(Actor actor, String title, Crumb... way) {
    return new Frame(
        new Frame.Heading(title, title, List.of(way)),
        new Frame.Chrome(assets, look(actor)),
        side(actor),
        PLAIN);
  }

  /** The frame around a page for somebody who is not signed in: no navigation. */
  public Frame bare(String title) {
    return new Frame(
        new Frame.Heading(title, title, List.of()),
        new Frame.Chrome(assets, Look.standard()),
        null,
        PLAIN);
  }

  /** How this person wants to see things; the standard when no room keeps it. */
  public Look look(Actor actor) {
    HttpServletRequest reading = reading();
    if (reading == null) {
      return kept(actor);
    }
    String name = Look.class.getName() + actor.person().value();
    if (reading.getAttribute(name) instanceof Look known) {
      return known;
    }
    Look look = kept(actor);
    reading.setAttribute(name, look);
    return look;
  }

  private Look kept(Actor actor) {
    return looks.get().map(room -> room.of(actor)).orElseGet(Look::standard);
  }

  /** The request that is answered, when it only reads, so that what it asked for once stays so. */
  private static @Nullable HttpServletRequest reading() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
            && HttpMethod.GET.matches(now.getRequest().getMethod())
        ? now.getRequest()
        : null;
  }

  private Frame.Side side(Actor actor) {
    String path = path();
    return new Frame.Side(
        sign(actor),
        actor.name(),
        items.get().stream()
            .filter(item -> item.visibleTo(actor))
            .map(item -> item(item, actor, path))
            .toList(),
        menus.get().stream().flatMap(menu -> menu.entries(actor).stream()).toList(),
        search.get().orElse(null),
        bell.get().map(room -> room.of(actor)).orElse(null),
        said());
  }

  /** Not for a part of a page, which has no place for it and would only lose it. */
  private @Nullable String said() {
    ServletRequestAttributes now =
        (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
    if (now == null || now.getResponse() == null || Htmx.of(now.getRequest()).asked()) {
      return null;
    }
    HttpServletResponse response = now.getResponse();
    return courier.get().flatMap(bean -> bean.take(now.getRequest(), response)).orElse(null);
  }

  private Signboard.Sign sign(Actor actor) {
    return signboard
        .get()
        .map(room -> room.of(actor))
        .orElseGet(() -> new Signboard.Sign("Tidegate", "", ""));
  }

  private static Frame.Item item(NavigationItem item, Actor actor, String path) {
    boolean current = path.equals(item.href()) || path.startsWith(item.href() + "/");
    return new Frame.Item(item, current, item.count(actor).orElse(null), item.key().orElse(null));
  }

  private static String path() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(request -> ((ServletRequestAttributes) request).getRequest().getRequestURI())
        .orElse("");
  }
}
