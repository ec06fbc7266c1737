package io.tidegate.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** One thing that a notice names, and whether it is known what it is. */
record VendorObject(VendorObjectId id, VendorJobId job, VendorNotice.Named named, boolean settled) {
  static VendorObject of(ResultSet rs) throws SQLException {
    return new VendorObject(
        new VendorObjectId(rs.getObject("id", UUID.class)),
        new VendorJobId(rs.getObject("work_id", UUID.class)),
        new VendorNotice.Named(
            rs.getString("object"), VendorImpact.valueOf(rs.getString("impact"))),
        rs.getBoolean("settled"));
  }
}
