package io.tidegate.approval.web;

import io.tidegate.approval.web.ApprovalPage.Around;
import io.tidegate.approval.web.ApprovalPage.Head;
import io.tidegate.approval.web.ApprovalPage.Vital;
import io.tidegate.ui.Difference;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param since the heading over the differences; null when there is nothing to compare with
 * @param record whether the reader may go on to the record from here
 */
public record Basis(
    Head head,
    List<Vital> vitals,
    List<String> irreversible,
    @Nullable String since,
    List<Difference> differences,
    List<String> rollback,
    Around around,
    boolean record)
    implements View {}
