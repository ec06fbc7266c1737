package io.tidegate.approval;

/** What one approver said. */
public sealed interface Decision {
  /**
   * Yes.
   *
   * @param condition what must hold before the start, such as "only with the vendor on call"; empty
   *     when there is none
   */
  record Approve(String condition) implements Decision {
    /** Yes, without a condition. */
    public Approve() {
      this("");
    }
  }

  /** No, and why; the reason is never empty. */
  record Reject(String reason) implements Decision {
    public Reject {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("A rejection says why");
      }
    }
  }

  /** Neither: it counts as attendance, not as yes. */
  record Abstain(String comment) implements Decision {}
}
