/**
 * The page frame, the components, and the glue that turns a typed view record into a page.
 *
 * <p><b>A page.</b> A controller ({@code @Controller}, not {@code @RestController}) returns an
 * {@link io.tidegate.ui.Answer}: a {@link io.tidegate.ui.View} record (200), {@link
 * io.tidegate.ui.Drawn} (another status; {@code Drawn.invalid(page)} for a form drawn again), or
 * {@link io.tidegate.ui.SeeOther} after a deed. The record {@code change.web.ChangePage} is drawn by
 * {@code src/main/jte/change/web/ChangePage.jte}. It carries a {@link io.tidegate.ui.Frame}, made by
 * {@code frames.of(actor, "Title", new Crumb("Changes", "/changes"))} or {@code
 * frames.bare("Sign in")}; {@code .wide()}, {@code .folded()} and {@code .live()} vary it.
 *
 * <pre>{@code
 * @param io.tidegate.change.web.ChangePage page
 * @template.ui.frame(frame = page.frame(), body = @`
 *   @template.ui.pageHead(title = page.title())
 *   <form class="ui-form" method="post" action="/changes">
 *     @template.ui.csrf()
 *     @template.ui.problems(problems = page.problems())
 *     @template.ui.input(field = Field.of("title", "In one line").value(page.typed()).needed().problems(page.problems()))
 *     @template.ui.button(label = "Submit request", kind = "primary")
 *   </form>
 * `)
 * }</pre>
 *
 * <p><b>Navigation.</b> A room offers {@link io.tidegate.ui.NavigationItem}, {@link
 * io.tidegate.ui.UserMenu}, {@link io.tidegate.ui.Signboard}, {@link io.tidegate.ui.Looks}, {@link
 * io.tidegate.ui.Bell} or {@link io.tidegate.ui.SearchBox} as beans. The access filter leaves the actor under {@link
 * io.tidegate.ui.Frames#ACTOR}, so that error pages have a navigation too.
 *
 * <p><b>Forms.</b> Each {@code <form method="post">} holds {@code @template.ui.csrf()}; htmx sends
 * the token by itself. Inputs: {@code input}, {@code textarea}, {@code select}, {@code choices},
 * {@code checkbox}, {@code moment} (read it with {@code Times.read}); all take a {@link
 * io.tidegate.ui.Field} and problems come from {@link io.tidegate.ui.Problems}. {@code
 * data-confirm-leave} on a form asks before typed text is left behind.
 *
 * <p><b>Dialogs.</b> {@code @template.ui.reasonDialog(id = "cancel", …)} once, {@code
 * @template.ui.dialogButton(dialog = "cancel", label = "Cancel change…")} anywhere.
 *
 * <p><b>Autosave.</b> {@code data-autosave-url="/…"} (or {@code autosaveUrl} of {@code textarea}):
 * each field is posted there as {@code name=value} a moment after typing; answer 204. The text is
 * also kept on the device and comes back when it was not sent.
 *
 * <p><b>Live.</b> {@code <section id="run" data-live="/changes/7/run/events">}: at each server-sent
 * event named {@code changed} (see {@link io.tidegate.ui.Live}) the element is fetched again (from {@code data-live-src}, or this page;
 * the request has {@code HX-Target: run}, see {@link io.tidegate.ui.Htmx}) and replaced; focus, scroll
 * and typed text stay; with {@code data-live-rests} the line is down while nobody looks. Give fields inside it ids, and the frame {@code .live()}.
 *
 * <p><b>Also.</b> {@code data-key="c"} presses an element by a letter, {@code data-list} on a list or
 * table body gives it {@code j k x Enter}, {@code data-sortable="/…/order"} with {@code data-id} items
 * and a {@code .ui-grip} sorts by drag and by Alt with arrows (posts {@code order=a,b,c}), {@code
 * data-until} counts down, {@code data-ago} says how long since, {@code data-at} and {@code data-len}
 * (0 to 168) place things on a grid. Styles of a room in {@code static/css/rooms/}, its scripts in
 * {@code static/js/rooms/}: both are found by themselves; icons are listed in {@code icons.css}.
 */
@NullMarked
@ApplicationModule(
    displayName = "UI kit",
    allowedDependencies = {"kernel", "database"})
package io.tidegate.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
