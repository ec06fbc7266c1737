package io.tidegate.inventory;

import java.util.List;

/**
 * What came of observations, in counts.
 *
 * @param known those that were no news, since one as late was taken before
 * @param agreed those that are as recorded
 * @param learnt those that were taken over since nothing was recorded
 * @param explained those that differ and were taken over, since a change at work explains them
 * @param folded those that differ, which was known
 * @param unrecorded those that differ, which nobody knew
 * @param unknown those of items that are not there or retired
 */
public record ObservationOutcome(
    int known,
    int agreed,
    int learnt,
    int explained,
    int folded,
    int unknown,
    List<UnrecordedChangeId> unrecorded) {}
