package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's notice as it is kept.
 *
 * @param status null when the notice left it as it was
 * @param applied false when it came too late to change anything
 */
public record KeptNotice(
    @Nullable VendorStatus status,
    Window window,
    int sequence,
    String summary,
    String content,
    boolean applied,
    Instant receivedAt,
    String receivedBy) {
  static KeptNotice of(ResultSet rs) throws SQLException {
    String status = rs.getString("status");
    return new KeptNotice(
        status.equals("NO_CHANGE") ? null : VendorStatus.valueOf(status),
        new Window(moment(rs, "starts_at"), moment(rs, "ends_at")),
        rs.getInt("sequence"),
        rs.getString("summary"),
        rs.getString("content"),
        rs.getBoolean("applied"),
        moment(rs, "received_at"),
        rs.getString("received_by_name"));
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
