package io.tidegate.ui;

import io.tidegate.kernel.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller's method; on a class, any of its methods that say nothing themselves.
 * Every endpoint carries one: without it the answer is 403 and the build fails.
 * {@code @Permitted(Permitted.To.SIGNED_IN)}, or with roles {@code @Permitted(roles =
 * Role.ADMINISTRATOR)}. What may be done to which thing is asked by the room's door as well.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
  /** To whom. */
  To value() default To.HOLDERS;

  /** With {@link To#HOLDERS}: one of these roles, for the whole account or for some client. */
  Role[] roles() default {};

  /** Circles of people, from the widest. */
  enum To {
    /** Everybody, also without signing in. */
    ANYONE,
    /** Whoever is signed in: staff and clients' people. */
    SIGNED_IN,
    /** The account's own staff. */
    STAFF,
    /** Those who hold one of the roles. */
    HOLDERS
  }
}
