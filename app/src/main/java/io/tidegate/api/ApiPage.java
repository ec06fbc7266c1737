package io.tidegate.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code cursor} for the following page; null on the last one
 */
public record ApiPage<T>(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<T> items,
    @Schema(
            description = "Send it as cursor for the following page; null on the last one",
            requiredMode = Schema.RequiredMode.REQUIRED,
            nullable = true)
        @Nullable String next) {
  /** A page of the kernel's, each item as its resource. */
  public static <S, T> ApiPage<T> of(Page<S> page, Function<S, T> resource) {
    String next = page.next() == null ? null : new Cursor(page.next()).written();
    return new ApiPage<>(page.items().stream().map(resource).toList(), next);
  }
}
