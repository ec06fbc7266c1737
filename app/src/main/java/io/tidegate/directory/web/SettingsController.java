package io.tidegate.directory.web;

import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings of the account, for its administrators. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class SettingsController {
  private final Accounts accounts;
  private final Frames frames;

  SettingsController(Accounts accounts, Frames frames) {
    this.accounts = accounts;
    this.frames = frames;
  }

  @GetMapping("/settings")
  Answer show(Actor actor) {
    AdministrationPolicy.requireAdministrator(actor);
    Account account = accounts.get(actor.account());
    return page(actor, account, stored(account), version(account));
  }

  @PostMapping("/settings")
  Answer save(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    Account account = accounts.get(actor.account());
    try {
      accounts.edit(actor, form.text("name"), Zones.read(form.text("zone")), form.version());
      return new SeeOther("/settings", "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, account, form.refused(invalid), version(account)));
    } catch (Stale stale) {
      Form late = overtaken(form, stale, account);
      return Drawn.stale(page(actor, account, late, version(account)));
    }
  }

  @PostMapping("/settings/solo-mode")
  Answer switchSoloMode(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    Account account = accounts.get(actor.account());
    try {
      boolean on = "true".equals(form.text("on"));
      accounts.switchSoloMode(actor, on, form.text("reason"), form.version());
      return new SeeOther("/settings", "Solo mode is " + (on ? "on." : "off."));
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, account, stored(account), form.refused(invalid)));
    } catch (Stale stale) {
      Form late = overtaken(form, stale, account);
      return Drawn.stale(page(actor, account, stored(account), late));
    }
  }

  private SettingsPage page(Actor actor, Account account, Form form, Form solo) {
    return new SettingsPage(
        frames.of(actor, "Settings"), account, form, solo, Zones.offered(form.text("zone")));
  }

  private static Form overtaken(Form form, Stale stale, Account now) {
    return form.overtaken(
        stale,
        Form.Stored.of("Name", now.name())
            .and("Time zone", now.zone().getId())
            .and("Solo mode", now.solo() ? "on" : "off"),
        now.version());
  }

  private static Form stored(Account account) {
    return Form.of(
        Map.of(
            "name", account.name(),
            "zone", account.zone().getId(),
            "version", Long.toString(account.version())));
  }

  private static Form version(Account account) {
    return Form.of(Map.of("version", Long.toString(account.version())));
  }
}
