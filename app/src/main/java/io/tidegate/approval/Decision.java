package io.tidegate.approval;

/** What one approver said. */
public sealed interface Decision {
  /** What goes with it: the condition, the reason, the comment; may be empty. */
  String words();

  /** How it is stored. */
  default String name() {
    return switch (this) {
      case Approve _ -> "APPROVE";
      case Reject _ -> "REJECT";
      case Abstain _ -> "ABSTAIN";
    };
  }

  /** What was done, for the ledger. */
  default String pastTense() {
    return switch (this) {
      case Approve _ -> "approved";
      case Reject _ -> "rejected";
      case Abstain _ -> "abstained";
    };
  }

  /** Reads what {@link #name} and {@link #words} gave. */
  static Decision of(String name, String words) {
    return switch (name) {
      case "APPROVE" -> new Approve(words);
      case "REJECT" -> new Reject(words);
      case "ABSTAIN" -> new Abstain(words);
      default -> throw new IllegalArgumentException("No such decision: " + name);
    };
  }

  /**
   * Yes.
   *
   * @param words the condition that must hold before the start, such as "only with the vendor on
   *     call"; empty when there is none
   */
  record Approve(String words) implements Decision {
    /** Yes, without a condition. */
    public Approve() {
      this("");
    }
  }

  /** No, and why; the reason is never empty. */
  record Reject(String words) implements Decision {
    public Reject {
      if (words.isBlank()) {
        throw new IllegalArgumentException("A rejection says why");
      }
    }
  }

  /** Neither: it counts as attendance, not as yes. */
  record Abstain(String words) implements Decision {}
}
