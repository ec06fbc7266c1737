package io.tidegate.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which scopes of a token open an endpoint of the API: any one of them; of an empty list, any good
 * token. It stands where {@link io.tidegate.ui.Permitted} stands on pages; without either the
 * answer is 403 and the build fails.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Scoped {
  /** Any one of these. */
  ApiScope[] value();
}
