package io.tidegate.demo;

import io.tidegate.access.Passwords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives everybody in the demo the password that is printed at its start. */
@Component
@Order(DemoPasswords.PLACE)
class DemoPasswords implements DemoChapter {
  static final int PLACE = 5;

  private final Passwords passwords;

  DemoPasswords(Passwords passwords) {
    this.passwords = passwords;
  }

  @Override
  public void tell(DemoStage stage) {
    DemoCast.ALL.stream()
        .filter(cast -> cast.account().equals(stage.account().name()))
        .flatMap(cast -> cast.people().stream())
        .forEach(part -> {
          io.tidegate.kernel.Actor themselves = stage.actor(part.name());
          passwords.set(themselves, themselves.person(), part.password());
        });
  }
}
