package io.tidegate.access;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB and two rounds, each hash with a salt of its own. */
@Component
class PasswordHasher {
  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final String nobodys = argon.encode(Token.fresh().value());

  String hash(String password) {
    return argon.encode(password);
  }

  boolean matches(String password, String hash) {
    return argon.matches(password, hash);
  }

  /** Takes as long as judging a real one, so that the time does not tell who exists. */
  void pretend(String password) {
    argon.matches(password, nobodys);
  }
}
