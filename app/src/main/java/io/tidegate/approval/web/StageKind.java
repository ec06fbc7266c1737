package io.tidegate.approval.web;

import io.tidegate.ui.Option;
import java.util.List;

/** Whom a stage of the form asks: people whom it names, or others in a stage of their own. */
enum StageKind implements Coded {
  PEOPLE("people", "Roles, teams, people"),
  OWNERS("owners", "Owners of services"),
  CLIENTS("clients", "Client approvers"),
  MANAGER("manager", "Requester’s manager");

  static final List<Option> OPTIONS = Coded.options(values());

  private final String code;
  private final String title;

  StageKind(String code, String title) {
    this.code = code;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String title() {
    return title;
  }

  /** The one that the form sent; people where it sent none. */
  static StageKind of(String code) {
    return Coded.of(values(), code);
  }
}
