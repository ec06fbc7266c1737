package io.tidegate.approval.web;

import io.tidegate.ui.Option;
import java.util.List;
import java.util.stream.Stream;

/** Whom a stage of the form asks: people whom it names, or others in a stage of their own. */
enum StageKind {
  PEOPLE("people", "Roles, teams, people"),
  OWNERS("owners", "Owners of services"),
  CLIENTS("clients", "Client approvers"),
  MANAGER("manager", "Requester’s manager");

  static final List<Option> OPTIONS =
      Stream.of(values()).map(kind -> Option.of(kind.code, kind.title)).toList();

  private final String code;
  private final String title;

  StageKind(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** As the form sends it. */
  String code() {
    return code;
  }

  /** The one that the form sent; people where it sent none. */
  static StageKind of(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst().orElse(PEOPLE);
  }
}
